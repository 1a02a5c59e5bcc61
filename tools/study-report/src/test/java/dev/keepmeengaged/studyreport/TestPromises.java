package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.artifacts.ReproducedByOrganisation;
import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.Twins;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Made-up figures of promises, and the same with one or another changed. */
final class TestPromises {

  private static final double NAN = Double.NaN;

  private TestPromises() {}

  /** What ten splits of some thousand courses might show. */
  static Promises plausible() {
    return new Promises(
        24_551,
        1_874,
        10,
        half(),
        quarter(),
        new PromiseOutcomes(
            1_204,
            41,
            0.912,
            0.704,
            1.108,
            0.893,
            OptionalDouble.of(0.887),
            OptionalDouble.of(-1.204)),
        new PromiseOutcomes(
            801,
            38,
            0.871,
            0.612,
            1.143,
            0.846,
            OptionalDouble.of(0.852),
            OptionalDouble.of(-1.311)),
        new Twins(212, 63, 57, 0.943, 0.612, 1.304, 0.637, 19.7, 488),
        List.of(
            new PromiseOdds(Confidence.UNCLEAR, 8_023, 311, 52.1, 51.2, 0.9),
            new PromiseOdds(Confidence.POSSIBLE, 9_144, 305, 59.7, 61.4, 1.3),
            new PromiseOdds(Confidence.LIKELY, 4_902, 287, 73.4, 71.9, 1.8),
            new PromiseOdds(Confidence.VERY_LIKELY, 911, 102, 88.2, 90.6, 2.4)),
        new ReproducedByOrganisation(96, 0.214, 0.821, 0.973, 1.122));
  }

  /** Nothing could be measured of anything. */
  static Promises unknown() {
    Measured none = new Measured(NAN, NAN);
    Stability nothing =
        new Stability(
            none,
            none,
            new Measured(0, NAN),
            none,
            none,
            none,
            none,
            List.of(none, none),
            none,
            none,
            List.of(none),
            Map.of(),
            none,
            List.of(none),
            List.of(),
            List.of(),
            none,
            none,
            new Measured(0, NAN),
            none,
            none);
    PromiseOutcomes noOutcomes =
        new PromiseOutcomes(
            0, 0, NAN, NAN, NAN, NAN, OptionalDouble.empty(), OptionalDouble.empty());
    return new Promises(
        2_000,
        1,
        2,
        nothing,
        nothing,
        noOutcomes,
        noOutcomes,
        new Twins(0, 0, NAN, NAN, NAN, NAN, NAN, NAN, 3),
        Arrays.stream(Confidence.values())
            .map(word -> new PromiseOdds(word, 0, 0, NAN, NAN, NAN))
            .toList(),
        new ReproducedByOrganisation(0, NAN, NAN, NAN, NAN));
  }

  /** One word, and two classes of each kind, the second of users being of halves alone. */
  static Promises few(Promises p) {
    return new Promises(
        p.rows(),
        p.organisations(),
        p.splits(),
        few(p.half(), 2),
        few(p.quarter(), 1),
        p.outcomes(),
        p.outcomesWithoutLargest(),
        p.twins(),
        p.odds().subList(3, 4),
        p.byOrganisation());
  }

  private static Stability few(Stability s, int users) {
    return new Stability(
        s.promisedToReproduced(),
        s.signKept(),
        s.withMove(),
        s.shown(),
        s.shownUnlocked(),
        s.shownWithoutVeto(),
        s.chosenBand(),
        s.chosenBandByFifth().subList(0, 2),
        s.searchedBand(),
        s.otherBand(),
        s.otherBandByFifth().subList(0, 2),
        s.otherBandByFeature(),
        s.range(),
        s.rangeByUsers().subList(0, users),
        s.rangeBySpread().subList(0, 1),
        s.rangeByLevel().subList(0, 1),
        s.reproduced(),
        s.reproducedByOneSwap(),
        s.withSwap(),
        s.perCourse(),
        s.perCourseByOneSwap());
  }

  private static Stability half() {
    return stability(0, 0.968);
  }

  private static Stability quarter() {
    return stability(0.0314, 0.951);
  }

  private static Stability stability(double less, double sign) {
    return new Stability(
        measured(1.013 + less, 0.011),
        measured(sign, 0.003),
        measured(0.712 - less, 0.002),
        measured(0.331 - less, 0.004),
        measured(0.352 - less, 0.006),
        measured(0.344 - less, 0.005),
        measured(0.803 - less, 0.007),
        List.of(
            measured(0.801 - less, 0.008),
            measured(0.802 - less, 0.009),
            measured(0.804 - less, 0.012),
            measured(0.806 - less, 0.013),
            measured(0.797 - less, 0.014)),
        measured(0.814 - less, 0.015),
        measured(0.792 - less, 0.004),
        List.of(
            measured(0.766 - less, 0.0041),
            measured(0.777 - less, 0.0042),
            measured(0.783 - less, 0.0043),
            measured(0.788 - less, 0.0044),
            measured(0.843 - less, 0.0045)),
        Map.of(Feature.COLLABORATIONS, measured(0.779 - less, 0.0046)),
        measured(0.794 - less, 0.016),
        List.of(
            measured(0.781, 0.017),
            measured(0.791, 0.018),
            measured(0.796, 0.019),
            measured(0.807, 0.021),
            measured(0.811, 0.022)),
        List.of(measured(0.786, 0.023), measured(0.798, 0.024)),
        List.of(measured(0.745, 0.025), measured(0.811, 0.026), measured(0.835, 0.027)),
        measured(5.43 - less, 0.08),
        measured(1.87 - less, 0.07),
        measured(312.4 - less, 4.1),
        measured(1.28 - less, 0.06),
        measured(1.12 - less, 0.05));
  }

  private static Measured measured(double mean, double standardError) {
    return new Measured(mean, standardError);
  }

  /** Outcomes of so many organisations. */
  static Promises outcomes(
      Promises p, int organisations, double low, double higher, double higherWithoutLargest) {
    PromiseOutcomes all = p.outcomes();
    PromiseOutcomes rest = p.outcomesWithoutLargest();
    return with(
        p,
        new PromiseOutcomes(
            all.changes(),
            organisations,
            all.observedToPromised(),
            low,
            all.high(),
            higher,
            all.median(),
            all.worst()),
        new PromiseOutcomes(
            rest.changes(),
            rest.organisations(),
            rest.observedToPromised(),
            rest.low(),
            rest.high(),
            higherWithoutLargest,
            rest.median(),
            rest.worst()));
  }

  static Promises withoutOutcomes(Promises p) {
    return with(p, unknown().outcomes(), unknown().outcomes());
  }

  private static Promises with(Promises p, PromiseOutcomes all, PromiseOutcomes rest) {
    return new Promises(
        p.rows(),
        p.organisations(),
        p.splits(),
        p.half(),
        p.quarter(),
        all,
        rest,
        p.twins(),
        p.odds(),
        p.byOrganisation());
  }

  /** Twins of one organisation, with this slope. */
  static Promises twins(Promises p, double slope, double low, double high) {
    Twins t = p.twins();
    return new Promises(
        p.rows(),
        p.organisations(),
        p.splits(),
        p.half(),
        p.quarter(),
        p.outcomes(),
        p.outcomesWithoutLargest(),
        new Twins(
            t.pairs(),
            1,
            t.medianUsers(),
            slope,
            low,
            high,
            t.signKept(),
            t.sameMixSpread(),
            t.sameMixPairs()),
        p.odds(),
        p.byOrganisation());
  }

  /** The odds of the last word. */
  static Promises odds(Promises p, double said, double observed, double standardError) {
    PromiseOdds last = p.odds().get(3);
    return new Promises(
        p.rows(),
        p.organisations(),
        p.splits(),
        p.half(),
        p.quarter(),
        p.outcomes(),
        p.outcomesWithoutLargest(),
        p.twins(),
        List.of(
            p.odds().get(0),
            p.odds().get(1),
            p.odds().get(2),
            new PromiseOdds(
                last.confidence(),
                last.pairs(),
                last.organisations(),
                said,
                observed,
                standardError)),
        p.byOrganisation());
  }

  /** How halves keep the sign, what shown changes and a swap make, and how often ranges hold. */
  static Promises half(Promises p, double sign, double perCourse, double bySwap, double range) {
    Stability h = p.half();
    return new Promises(
        p.rows(),
        p.organisations(),
        p.splits(),
        new Stability(
            h.promisedToReproduced(),
            measured(sign, 0.003),
            h.withMove(),
            h.shown(),
            h.shownUnlocked(),
            h.shownWithoutVeto(),
            h.chosenBand(),
            h.chosenBandByFifth(),
            h.searchedBand(),
            h.otherBand(),
            h.otherBandByFifth(),
            h.otherBandByFeature(),
            measured(range, 0.001),
            h.rangeByUsers(),
            h.rangeBySpread(),
            h.rangeByLevel(),
            h.reproduced(),
            h.reproducedByOneSwap(),
            h.withSwap(),
            measured(perCourse, 0.06),
            measured(bySwap, 0.05)),
        p.quarter(),
        p.outcomes(),
        p.outcomesWithoutLargest(),
        p.twins(),
        p.odds(),
        p.byOrganisation());
  }
}
