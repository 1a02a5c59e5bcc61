package dev.keepmeengaged.whatif;

import static dev.keepmeengaged.predictions.WhatIfAnswer.delta;
import static dev.keepmeengaged.predictions.WhatIfAnswer.fourDecimals;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.MixMove;
import dev.keepmeengaged.domain.Outlook;
import dev.keepmeengaged.domain.Reason;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.ValueOrReason;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.domain.WhatIfSummary;
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.predictions.WhatIfAnswer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * The answer with an outlook. Every figure is written as in the answer to a what-if about the same
 * change. Beside a null figure is the place of its reason in the answer's list of reasons, so that
 * a reason of a hundred points is written once. The list has whole reasons, not codes, since the
 * sentences of some codes name a feature, a value or a number of courses; each point has the
 * distance of {@code no-course-near} itself.
 *
 * @param trees of the whole forest
 */
record OutlookAnswer(Release release, Course course, Outlook outlook, int trees)
    implements Consumer<JsonWriter> {

  @Override
  public void accept(JsonWriter json) {
    WhatIf asItIs = outlook.asItIs();
    ListedReasons reasons = new ListedReasons();
    ReleaseMembers.write(json, release)
        .member("company", course.company().name())
        .member("course", course.id().value())
        .member("observed", asItIs.observed())
        .member("baseline", fourDecimals(asItIs.baseline()))
        .object("trees", t -> WhatIfAnswer.writeTrees(t, asItIs, trees))
        .member("intervalLevel", Band.LEVEL)
        .objects("curves", outlook.curves(), (c, curve) -> write(c, curve, reasons))
        .objects("swaps", outlook.swaps(), (s, swap) -> write(s, swap, reasons))
        .objects("reasons", reasons.all(), WhatIfAnswer::write)
        .objects("warnings", asItIs.warnings(), WhatIfAnswer::write);
  }

  private static void write(JsonWriter json, Outlook.Curve curve, ListedReasons reasons) {
    json.member("feature", curve.feature().id())
        .member("present", curve.present())
        .member("reason", reasons.place(curve.reason()))
        .objects("warnings", curve.warnings(), WhatIfAnswer::write)
        .objects(
            "points",
            curve.points(),
            (p, point) -> {
              p.member("value", point.value());
              writeFigures(p, ValueOrReason.of(point.whatIf()), reasons);
            });
  }

  private void write(JsonWriter json, Outlook.Swap swap, ListedReasons reasons) {
    ValueOrReason<WhatIfSummary> whatIf = swap.whatIf();
    Optional<ValueOrReason<Integer>> odds = whatIf.value().map(WhatIfSummary::odds);
    json.member("from", swap.from().id())
        .member("to", swap.to().id())
        .member("points", Outlook.SWAPPED_POINTS);
    WhatIfAnswer.writePages(json, pages(swap));
    writeFigures(json, whatIf, reasons);
    json.member("odds", number(odds.flatMap(ValueOrReason::value)))
        .member(
            "confidence",
            odds.flatMap(ValueOrReason::value).map(Confidence::of).map(Confidence::id))
        .member(
            "oddsReason", reasons.place(odds.map(ValueOrReason::reason).orElse(whatIf.reason())));
  }

  /** Also empty for a swap that takes more than the course has. */
  private Optional<ReplacedPages> pages(Outlook.Swap swap) {
    return swap.whatIf().value().isEmpty()
        ? Optional.empty()
        : ReplacedPages.by(new MixMove(swap.from(), swap.to(), Outlook.SWAPPED_POINTS), course);
  }

  private static void writeFigures(
      JsonWriter json, ValueOrReason<WhatIfSummary> whatIf, ListedReasons reasons) {
    Optional<ValueOrReason<ExpectedChange>> change =
        whatIf.value().map(WhatIfSummary::expectedChange);
    Optional<ExpectedChange> expected = change.flatMap(ValueOrReason::value);
    Optional<Support> support = whatIf.value().map(WhatIfSummary::support);
    Optional<Reason> reason = change.map(ValueOrReason::reason).orElse(whatIf.reason());
    json.member("delta", number(whatIf.value().map(p -> delta(p.baseline(), p.scenario()))))
        .member("expectedChange", number(expected.map(ExpectedChange::value)))
        .member("low", number(expected.map(e -> e.band().low())))
        .member("high", number(expected.map(e -> e.band().high())))
        .member("support", support.map(s -> s.level().id()))
        .member("basis", support.map(s -> s.basis().id()))
        .member("distance", number(support.flatMap(OutlookAnswer::distance)))
        .member("reason", reasons.place(reason));
  }

  private static Optional<Double> distance(Support support) {
    return support.distance().stream().mapToObj(WhatIfAnswer::fourDecimals).findAny();
  }

  private static OptionalDouble number(Optional<? extends Number> value) {
    return value.stream().mapToDouble(Number::doubleValue).findAny();
  }
}
