package dev.keepmeengaged.predictions;

import dev.keepmeengaged.domain.Band;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.ExpectedChange;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.Reason;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReplacedPages;
import dev.keepmeengaged.domain.Support;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.http.JsonObjectWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is written about a what-if. Expectations are rounded to four decimals, and delta is the
 * difference of the rounded ones: what is written adds up, and no change is exactly 0. What people
 * read comes in tenths; a figure that is null has its reason in {@code reasons}.
 *
 * @param trees of the whole forest
 * @param research ids of the findings on what is changed
 */
public record WhatIfAnswer(
    Release release, Course course, WhatIf whatIf, int trees, List<String> research)
    implements Consumer<JsonObjectWriter> {

  private static final double UNITS = 10_000;

  @Override
  public void accept(JsonObjectWriter json) {
    json.release(release)
        .text("company", course.company().name())
        .text("course", course.id().value())
        .exact("observed", whatIf.observed());
    writeExpectations(json);
    writeFigures(json);
    json.object("support", s -> write(s, whatIf.support()))
        .object("evidence", whatIf.evidence(), WhatIfAnswer::write)
        .object("cost", this::writeCost)
        .texts("research", research)
        .object(
            "features",
            f -> new TreeMap<>(whatIf.features()).forEach((feature, v) -> f.exact(feature.id(), v)))
        .objects("warnings", whatIf.warnings(), WhatIfAnswer::write);
  }

  private void writeExpectations(JsonObjectWriter json) {
    json.exact("baseline", fourDecimals(whatIf.baseline()))
        .exact("scenario", fourDecimals(whatIf.scenario()))
        .exact("delta", delta(whatIf.baseline(), whatIf.scenario()))
        .object("trees", t -> writeTrees(t, whatIf, trees));
  }

  /** Writes which trees judge the course, of how many. */
  public static void writeTrees(JsonObjectWriter json, WhatIf whatIf, int trees) {
    json.whole("used", whatIf.treesUsed()).whole("of", trees).flag("outOfBag", whatIf.outOfBag());
  }

  /** The difference of two expectations as a reader of their four decimals works it out. */
  public static double delta(double baseline, double scenario) {
    return (Math.round(scenario * UNITS) - Math.round(baseline * UNITS)) / UNITS;
  }

  private void writeFigures(JsonObjectWriter json) {
    Optional<ExpectedChange> change = whatIf.expectedChange().value();
    json.exact("expectedChange", number(change.map(ExpectedChange::value)))
        .object("expectedChangeInterval", change.map(ExpectedChange::band), WhatIfAnswer::write)
        .exact("odds", number(whatIf.odds().value()))
        .text("confidence", whatIf.confidence().map(Confidence::id))
        .exact("projected", whatIf.projected())
        .object("typicalRange", whatIf.typicalRange().value(), WhatIfAnswer::write)
        .object(
            "reasons",
            r ->
                r.object("expectedChange", whatIf.expectedChange().reason(), WhatIfAnswer::write)
                    .object("odds", whatIf.odds().reason(), WhatIfAnswer::write)
                    .object("typicalRange", whatIf.typicalRange().reason(), WhatIfAnswer::write));
  }

  private void writeCost(JsonObjectWriter json) {
    OptionalDouble points = whatIf.pointsMoved();
    json.exact("points", points);
    writePages(
        json,
        points.isPresent() ? ReplacedPages.by(points.getAsDouble(), course) : Optional.empty());
  }

  /** Writes what some points of the page mix are in pages; null where that is not known. */
  public static void writePages(JsonObjectWriter json, Optional<ReplacedPages> replaced) {
    json.object(
        "pages",
        replaced,
        (p, pages) ->
            p.whole("replaced", pages.replaced())
                .whole("of", pages.of())
                .object("sentence", s -> Sentences.write(s, pages.sentence())));
  }

  private static OptionalDouble number(Optional<? extends Number> value) {
    return value.stream().mapToDouble(Number::doubleValue).findAny();
  }

  private static void write(JsonObjectWriter json, Band band) {
    json.exact("level", Band.LEVEL).exact("low", band.low()).exact("high", band.high());
  }

  private static void write(JsonObjectWriter json, Support support) {
    json.text("level", support.level().id())
        .exact("distance", fourDecimals(support.distance()))
        .object(
            "basis",
            b -> b.text("code", support.basis().id()).text("message", support.basis().label()))
        .objects(
            "precedents",
            support.precedents(),
            (p, precedent) ->
                p.text("course", precedent.course().id().value())
                    .text("title", precedent.course().title())
                    .exact("engagementScore", precedent.course().engagementScore())
                    .exact("users", precedent.course().users())
                    .exact("distance", fourDecimals(precedent.distance())))
        .object("reason", support.reason(), WhatIfAnswer::write);
  }

  private static OptionalDouble fourDecimals(OptionalDouble distance) {
    return distance.stream().map(WhatIfAnswer::fourDecimals).findAny();
  }

  /** An expectation or a distance of page mixes as it is written. */
  public static double fourDecimals(double value) {
    return Math.round(value * UNITS) / UNITS;
  }

  private static void write(JsonObjectWriter json, Evidence evidence) {
    json.object("present", side -> write(side, evidence.present()))
        .object("proposed", side -> write(side, evidence.proposed()))
        .whole("outsideScope", evidence.outsideScope());
  }

  private static void write(JsonObjectWriter json, Evidence.Side side) {
    json.whole("courses", side.courses())
        .exact("mean", side.mean().stream().map(mean -> Math.round(mean * 10) / 10.0).findAny());
  }

  /** Writes why something is not said. */
  public static void write(JsonObjectWriter json, Reason reason) {
    json.text("code", reason.code())
        .object("values", v -> write(v, reason.values()))
        .text("message", reason.message());
  }

  /** Writes a warning. */
  public static void write(JsonObjectWriter json, WhatIf.Warning warning) {
    json.text("code", warning.code())
        .text("feature", warning.feature().map(Feature::id))
        .object("values", v -> write(v, warning.values()))
        .text("message", warning.message());
  }

  private static void write(JsonObjectWriter json, Map<String, Double> values) {
    new TreeMap<>(values).forEach(json::exact);
  }
}
