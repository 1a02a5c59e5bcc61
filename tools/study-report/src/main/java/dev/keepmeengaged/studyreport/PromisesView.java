package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.PromiseFindings;
import dev.keepmeengaged.study.findings.PromiseFindings.Omitted;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Promises.Stability;
import dev.keepmeengaged.study.promises.Twins;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the promises of advice are kept.
 *
 * @param given what today's courses get, whether or not promises were judged
 * @param courses that were studied
 * @param companyIds whether an organisation is a company, and not a company profile
 * @param seed of the study, which the splits are drawn from
 */
record PromisesView(
    PromiseFindings findings, GivenView given, int courses, boolean companyIds, long seed) {

  /** What is asked of outcomes: the lower end of the interval, and shares of higher groups. */
  private static final double LEAST_OBSERVED = 0.65;

  private static final double LEAST_HIGHER = 0.85;
  private static final double LEAST_HIGHER_WITHOUT_LARGEST = 0.75;

  /** What is asked of the slope of twin courses. */
  private static final double LEAST_SLOPE = 0.85;

  private static final double MOST_SLOPE = 1.15;

  /** How far said odds may be from observed ones, of 100, unless chance can be farther. */
  private static final double ODDS_OFF = 5;

  static PromisesView of(Findings findings) {
    return new PromisesView(
        findings.promises(),
        new GivenView(findings.given()),
        findings.subject().trainingRows(),
        findings.subject().companies() > 0,
        findings.subject().seed());
  }

  /** What outcomes of real courses show. */
  enum Shown {
    /** No shown change could be held against real courses. */
    NONE,
    /** Those of so few organisations that it counts as not shown. */
    TOO_FEW,
    /** What was asked is kept. */
    KEPT,
    NOT_KEPT
  }

  /** How the differences of twin courses go with the predicted ones. */
  enum Slope {
    /** There are no twins with different mixes, or the forest sees no difference between them. */
    NONE,
    AS_ASKED,
    /** It is not, but so few pairs cannot tell. */
    UNSURE,
    TOO_FLAT,
    TOO_STEEP
  }

  /** What was said of odds, and found. */
  enum Odds {
    NONE,
    WITHIN,
    OFF
  }

  /** Whether shown changes make more, over all courses, than the better of two simple rules. */
  enum Rule {
    UNKNOWN,
    MORE,
    UNCLEAR,
    LESS
  }

  /** What more rows do to the sign. */
  enum Learning {
    UNKNOWN,
    HELPS,
    UNCLEAR,
    HARMS
  }

  boolean judged() {
    return findings.judged().isPresent();
  }

  Omitted omitted() {
    return findings.omitted().orElseThrow();
  }

  Promises promises() {
    return findings.judged().orElseThrow();
  }

  PromiseOutcomes outcomes() {
    return promises().outcomes();
  }

  Shown shown() {
    PromiseOutcomes outcomes = outcomes();
    if (outcomes.changes() == 0) {
      return Shown.NONE;
    }
    if (!outcomes.enough()) {
      return Shown.TOO_FEW;
    }
    return outcomes.low() >= LEAST_OBSERVED
            && outcomes.favouredHigher() >= LEAST_HIGHER
            && promises().outcomesWithoutLargest().favouredHigher() >= LEAST_HIGHER_WITHOUT_LARGEST
        ? Shown.KEPT
        : Shown.NOT_KEPT;
  }

  List<List<String>> outcomeRows() {
    return List.of(
        row("All organisations", outcomes()),
        row("Without the three with most changes", promises().outcomesWithoutLargest()));
  }

  private static List<String> row(String name, PromiseOutcomes outcomes) {
    return List.of(
        name,
        Numbers.count(outcomes.changes()),
        Numbers.count(outcomes.organisations()),
        Numbers.ratio(outcomes.observedToPromised()),
        Numbers.ratio(outcomes.low()) + " to " + Numbers.ratio(outcomes.high()),
        percent(outcomes.favouredHigher()),
        Numbers.ratio(outcomes.median().orElse(Double.NaN)),
        Numbers.ratio(outcomes.worst().orElse(Double.NaN)));
  }

  Twins twins() {
    return promises().twins();
  }

  Slope slope() {
    Twins twins = twins();
    if (twins.pairs() == 0 || Double.isNaN(twins.slope())) {
      return Slope.NONE;
    }
    if (twins.slope() >= LEAST_SLOPE && twins.slope() <= MOST_SLOPE) {
      return Slope.AS_ASKED;
    }
    if (twins.low() <= MOST_SLOPE && twins.high() >= LEAST_SLOPE) {
      return Slope.UNSURE;
    }
    return twins.slope() < LEAST_SLOPE ? Slope.TOO_FLAT : Slope.TOO_STEEP;
  }

  Odds odds() {
    if (said().findAny().isEmpty()) {
      return Odds.NONE;
    }
    return off().isEmpty() ? Odds.WITHIN : Odds.OFF;
  }

  /** The words whose odds are farther from the observed ones than chance allows. */
  List<String> off() {
    return said()
        .filter(
            odds ->
                !(Math.abs(odds.said() - odds.observed())
                    <= Math.max(ODDS_OFF, 2 * odds.standardError())))
        .map(PromisesView::word)
        .toList();
  }

  private Stream<PromiseOdds> said() {
    return promises().odds().stream().filter(odds -> odds.pairs() > 0);
  }

  List<List<String>> oddsRows() {
    return promises().odds().stream()
        .map(
            odds ->
                List.of(
                    word(odds),
                    Numbers.count(odds.pairs()),
                    Numbers.count(odds.organisations()),
                    Numbers.points(odds.said()),
                    Numbers.points(odds.observed()),
                    Numbers.points(odds.standardError())))
        .toList();
  }

  private static String word(PromiseOdds odds) {
    return odds.confidence().id().replace('-', ' ');
  }

  StabilityRows stability() {
    return new StabilityRows(promises().half(), promises().quarter());
  }

  /** Whether some course has a move of enough support, so that a change may be shown for it. */
  boolean advised() {
    return !Double.isNaN(promises().half().shown().mean());
  }

  /** Of 100 courses, for how many the lock of graded pages costs the change. */
  String costOfLock() {
    return Numbers.points(
        100 * (promises().half().shownUnlocked().mean() - promises().half().shown().mean()));
  }

  /** Of 100 courses, for how many the veto of an organisation's own courses does. */
  String costOfVeto() {
    return Numbers.points(
        100 * (promises().half().shownWithoutVeto().mean() - promises().half().shown().mean()));
  }

  Rule rule() {
    Stability half = promises().half();
    if (Stream.of(
            half.reproduced(),
            half.reproducedByOneSwap(),
            half.perCourse(),
            half.perCourseByOneSwap())
        .anyMatch(measured -> Double.isNaN(measured.mean()))) {
      return Rule.UNKNOWN;
    }
    Measured shown = half.perCourse();
    Measured swap = half.perCourseByOneSwap();
    Measured simple = swap.mean() > 0 ? swap : new Measured(0, 0);
    double difference = shown.mean() - simple.mean();
    double chance = 2 * Math.hypot(shown.standardError(), simple.standardError());
    if (difference > chance) {
      return Rule.MORE;
    }
    return difference < -chance ? Rule.LESS : Rule.UNCLEAR;
  }

  Learning learning() {
    Measured half = promises().half().signKept();
    Measured quarter = promises().quarter().signKept();
    double difference = half.mean() - quarter.mean();
    if (Double.isNaN(difference)) {
      return Learning.UNKNOWN;
    }
    double chance = 2 * Math.hypot(half.standardError(), quarter.standardError());
    if (difference > chance) {
      return Learning.HELPS;
    }
    return difference < -chance ? Learning.HARMS : Learning.UNCLEAR;
  }

  /** A share of 1 as percent with one decimal, without the sign. */
  static String percent(double share) {
    return Numbers.points(100 * share);
  }
}
