package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.predictions.WhatIfAnswer.delta;
import static dev.keepmeengaged.predictions.WhatIfAnswer.fourDecimals;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Known;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.Outlook;
import dev.keepmeengaged.domain.Prospect;
import dev.keepmeengaged.domain.Reason;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.http.JsonObjectWriter;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * What is written about an outlook. Every figure is written as in the answer to a what-if about the
 * same change. A figure that is null has the place of its reason in the answer's list of reasons
 * beside it, so that what holds for a hundred points is said once. The place stands for the whole
 * reason and not for its code alone, since the sentences of some codes name a feature, a value or a
 * number of courses; the distance of {@code no-course-near} is at each point instead.
 *
 * @param trees of the whole forest
 */
record OutlookAnswer(Release release, Course course, Outlook outlook, int trees)
    implements Consumer<JsonObjectWriter> {

  @Override
  public void accept(JsonObjectWriter json) {
    WhatIf asItIs = outlook.asItIs();
    ListedReasons reasons = new ListedReasons();
    json.release(release)
        .text("company", course.company().name())
        .text("course", course.id().value())
        .exact("observed", asItIs.observed())
        .exact("baseline", fourDecimals(asItIs.baseline()))
        .object("trees", t -> WhatIfAnswer.writeTrees(t, asItIs, trees))
        .exact("intervalLevel", Band.LEVEL)
        .objects("curves", outlook.curves(), (c, curve) -> write(c, curve, reasons))
        .objects("swaps", outlook.swaps(), (s, swap) -> write(s, swap, reasons))
        .objects("reasons", reasons.all(), WhatIfAnswer::write)
        .objects("warnings", asItIs.warnings(), WhatIfAnswer::write);
  }

  private static void write(JsonObjectWriter json, Outlook.Curve curve, ListedReasons reasons) {
    json.text("feature", curve.feature().id())
        .exact("present", curve.present())
        .whole("reason", reasons.place(curve.reason()))
        .objects("warnings", curve.warnings(), WhatIfAnswer::write)
        .objects(
            "points",
            curve.points(),
            (p, point) -> {
              p.exact("value", point.value());
              writeFigures(p, Known.of(point.prospect()), reasons);
            });
  }

  private void write(JsonObjectWriter json, Outlook.Swap swap, ListedReasons reasons) {
    Known<Prospect> prospect = swap.prospect();
    Optional<Known<Integer>> odds = prospect.value().map(Prospect::odds);
    json.text("from", swap.from().id())
        .text("to", swap.to().id())
        .whole("points", Outlook.SWAPPED_POINTS);
    WhatIfAnswer.writePages(json, pages(swap));
    writeFigures(json, prospect, reasons);
    json.exact("odds", number(odds.flatMap(Known::value)))
        .text("confidence", odds.flatMap(Known::value).map(Confidence::of).map(Confidence::id))
        .whole("oddsReason", reasons.place(odds.map(Known::reason).orElse(prospect.reason())));
  }

  /** Empty, too, of a swap that takes more than there is. */
  private Optional<ReplacedPages> pages(Outlook.Swap swap) {
    return swap.prospect().value().isEmpty()
        ? Optional.empty()
        : ReplacedPages.by(new MixMove(swap.from(), swap.to(), Outlook.SWAPPED_POINTS), course);
  }

  private static void writeFigures(
      JsonObjectWriter json, Known<Prospect> prospect, ListedReasons reasons) {
    Optional<Known<ExpectedChange>> change = prospect.value().map(Prospect::expectedChange);
    Optional<ExpectedChange> expected = change.flatMap(Known::value);
    Optional<Support> support = prospect.value().map(Prospect::support);
    Optional<Reason> reason = change.map(Known::reason).orElse(prospect.reason());
    json.exact("delta", number(prospect.value().map(p -> delta(p.baseline(), p.scenario()))))
        .exact("expectedChange", number(expected.map(ExpectedChange::value)))
        .exact("low", number(expected.map(e -> e.band().low())))
        .exact("high", number(expected.map(e -> e.band().high())))
        .text("support", support.map(s -> s.level().id()))
        .text("basis", support.map(s -> s.basis().id()))
        .exact("distance", number(support.flatMap(OutlookAnswer::distance)))
        .whole("reason", reasons.place(reason));
  }

  private static Optional<Double> distance(Support support) {
    return support.distance().stream().mapToObj(WhatIfAnswer::fourDecimals).findAny();
  }

  private static OptionalDouble number(Optional<? extends Number> value) {
    return value.stream().mapToDouble(Number::doubleValue).findAny();
  }
}
