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
import dev.keepmeengaged.http.ReleaseMembers;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The answer to a what-if. Predictions are rounded to four decimals, and delta is the difference of
 * the rounded ones, so that they add up and no change is exactly 0. Figures for people come in
 * tenths; a null figure has its reason in {@code reasons}.
 *
 * @param trees of the whole forest
 * @param research ids of the findings on the changed features
 */
public record WhatIfAnswer(
    Release release, Course course, WhatIf whatIf, int trees, List<String> research)
    implements Consumer<JsonWriter> {

  private static final double UNITS = 10_000;

  @Override
  public void accept(JsonWriter json) {
    ReleaseMembers.write(json, release)
        .member("company", course.company().name())
        .member("course", course.id().value())
        .member("observed", whatIf.observed());
    writeExpectations(json);
    writeFigures(json);
    json.object("support", s -> write(s, whatIf.support()))
        .object("evidence", whatIf.evidence(), WhatIfAnswer::write)
        .object("cost", this::writeCost)
        .strings("research", research)
        .object(
            "features",
            f ->
                new TreeMap<>(whatIf.features()).forEach((feature, v) -> f.member(feature.id(), v)))
        .objects("warnings", whatIf.warnings(), WhatIfAnswer::write);
  }

  private void writeExpectations(JsonWriter json) {
    json.member("baseline", fourDecimals(whatIf.baseline()))
        .member("scenario", fourDecimals(whatIf.scenario()))
        .member("delta", delta(whatIf.baseline(), whatIf.scenario()))
        .object("trees", t -> writeTrees(t, whatIf, trees));
  }

  /** Writes the number of trees that predict for the course, of all. */
  public static void writeTrees(JsonWriter json, WhatIf whatIf, int trees) {
    json.member("used", whatIf.treesUsed())
        .member("of", trees)
        .member("outOfBag", whatIf.outOfBag());
  }

  /** The difference of two expectations as a reader of their four decimals works it out. */
  public static double delta(double baseline, double scenario) {
    return (Math.round(scenario * UNITS) - Math.round(baseline * UNITS)) / UNITS;
  }

  private void writeFigures(JsonWriter json) {
    Optional<ExpectedChange> change = whatIf.expectedChange().value();
    json.member("expectedChange", number(change.map(ExpectedChange::value)))
        .object("expectedChangeInterval", change.map(ExpectedChange::band), WhatIfAnswer::write)
        .member("odds", number(whatIf.odds().value()))
        .member("confidence", whatIf.confidence().map(Confidence::id))
        .member("projected", whatIf.projected())
        .object("typicalRange", whatIf.typicalRange().value(), WhatIfAnswer::write)
        .object(
            "reasons",
            r ->
                r.object("expectedChange", whatIf.expectedChange().reason(), WhatIfAnswer::write)
                    .object("odds", whatIf.odds().reason(), WhatIfAnswer::write)
                    .object("typicalRange", whatIf.typicalRange().reason(), WhatIfAnswer::write));
  }

  private void writeCost(JsonWriter json) {
    OptionalDouble points = whatIf.pointsMoved();
    json.member("points", points);
    writePages(
        json,
        points.isPresent() ? ReplacedPages.by(points.getAsDouble(), course) : Optional.empty());
  }

  /** Writes points of the page mix in pages; null where the number of pages is unknown. */
  public static void writePages(JsonWriter json, Optional<ReplacedPages> replaced) {
    json.object(
        "pages",
        replaced,
        (p, pages) ->
            p.member("replaced", pages.replaced())
                .member("of", pages.of())
                .object("sentence", s -> Sentences.write(s, pages.sentence())));
  }

  private static OptionalDouble number(Optional<? extends Number> value) {
    return value.stream().mapToDouble(Number::doubleValue).findAny();
  }

  private static void write(JsonWriter json, Band band) {
    json.member("level", Band.LEVEL).member("low", band.low()).member("high", band.high());
  }

  private static void write(JsonWriter json, Support support) {
    json.member("level", support.level().id())
        .member("distance", fourDecimals(support.distance()))
        .object(
            "basis",
            b -> b.member("code", support.basis().id()).member("message", support.basis().label()))
        .objects(
            "precedents",
            support.precedents(),
            (p, precedent) ->
                p.member("course", precedent.course().id().value())
                    .member("title", precedent.course().title())
                    .member("engagementScore", precedent.course().engagementScore())
                    .member("users", precedent.course().users())
                    .member("distance", fourDecimals(precedent.distance())))
        .object("reason", support.reason(), WhatIfAnswer::write);
  }

  private static OptionalDouble fourDecimals(OptionalDouble distance) {
    return distance.stream().map(WhatIfAnswer::fourDecimals).findAny();
  }

  /** An expectation or a distance of page mixes as it is written. */
  public static double fourDecimals(double value) {
    return Math.round(value * UNITS) / UNITS;
  }

  private static void write(JsonWriter json, Evidence evidence) {
    json.object("present", side -> write(side, evidence.present()))
        .object("proposed", side -> write(side, evidence.proposed()))
        .member("outsideScope", evidence.outsideScope());
  }

  private static void write(JsonWriter json, Evidence.Side side) {
    json.member("courses", side.courses())
        .member("mean", side.mean().stream().map(mean -> Math.round(mean * 10) / 10.0).findAny());
  }

  /** Writes the reason for a null figure. */
  public static void write(JsonWriter json, Reason reason) {
    json.member("code", reason.code())
        .object("values", v -> write(v, reason.values()))
        .member("message", reason.message());
  }

  /** Writes a warning. */
  public static void write(JsonWriter json, WhatIf.Warning warning) {
    json.member("code", warning.code())
        .member("feature", warning.feature().map(Feature::id))
        .object("values", v -> write(v, warning.values()))
        .member("message", warning.message());
  }

  private static void write(JsonWriter json, Map<String, Double> values) {
    new TreeMap<>(values).forEach(json::member);
  }
}
