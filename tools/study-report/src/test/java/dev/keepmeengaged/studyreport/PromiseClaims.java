package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.PromiseOdds;
import dev.keepmeengaged.artifacts.PromiseOutcomes;
import dev.keepmeengaged.study.findings.Findings;
import dev.keepmeengaged.study.findings.PromiseFindings.Omitted;
import dev.keepmeengaged.study.promises.Measured;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.promises.Twins;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The sentences about promises that figures choose. */
final class PromiseClaims {

  private static final String SECTION = "promises";

  private PromiseClaims() {}

  static List<Claim> all() {
    return List.of(
        omitted("the study was told to leave it out (--promise-splits 0).", Omitted.NOT_ASKED),
        new Claim(
            SECTION,
            f ->
                "it takes 2,000 courses or more, and there are "
                    + Numbers.count(f.subject().trainingRows())
                    + ".",
            f -> f.promises().omitted().equals(Optional.of(Omitted.TOO_FEW_ROWS))),
        omitted("see no difference between page mixes", Omitted.NOT_CALIBRATED),
        Claim.of(
            SECTION,
            "An organisation is a company.",
            f -> judged(f).isPresent() && f.subject().companies() > 0),
        Claim.of(
            SECTION,
            "An organisation is all courses with the same four company features, since the data has"
                + " no company ids: a company profile, which several companies may share. Outcomes,"
                + " twins and odds are of profiles, not of companies.",
            f -> judged(f).isPresent() && f.subject().companies() == 0),
        Claim.of(
            SECTION,
            "This veto is by all courses of the same company profile. In use only the company’s own"
                + " courses have one, so it may cost more changes there, or fewer.",
            f ->
                f.subject().companies() == 0
                    && judged(f).filter(p -> !Double.isNaN(p.half().shown().mean())).isPresent()),
        Claim.of(
            "method",
            "Where promises are judged, courses with the same company profile stand in for a"
                + " company, since the data has no company ids; several companies may share a"
                + " profile. So outcomes, twins and odds are of profiles, and other companies’"
                + " courses may veto a change. Advice in use asks the company’s own courses alone.",
            f -> judged(f).isPresent() && f.subject().companies() == 0),
        claim(
            "Nothing is known of outcomes: no change that would be shown could be held against real"
                + " courses that had no part in it.",
            p -> p.outcomes().changes() == 0),
        claim(
            "The outcomes of real courses count as not shown: they are of fewer than 20"
                + " organisations.",
            p -> p.outcomes().changes() != 0 && p.outcomes().organisations() < 20),
        claim(
            "Outcomes of real courses bear the promises out, as far as was asked.",
            p -> enough(p.outcomes()) && kept(p)),
        claim(
            "Outcomes of real courses do not bear the promises out as far as was asked.",
            p -> enough(p.outcomes()) && !kept(p)),
        claim("No twin courses could judge", p -> !twins(p.twins())),
        claim("That is kept.", p -> twins(p.twins()) && asked(p.twins())),
        claim(
            "That is not kept, but the interval reaches into it: these pairs are too few, or differ"
                + " too much by chance, to tell.",
            p -> twins(p.twins()) && !asked(p.twins()) && reaches(p.twins())),
        claim(
            "the forest predicts larger differences than there are between twins.",
            p -> far(p.twins()) && p.twins().slope() < 0.85),
        claim(
            "the forest predicts smaller differences than there are between twins.",
            p -> far(p.twins()) && p.twins().slope() > 1.15),
        claim("too few to say how far chance goes.", p -> Double.isNaN(p.twins().sameMixSpread())),
        claim(
            "No odds were said: there are too few pairs of alike courses with other mixes.",
            p -> said(p).isEmpty()),
        claim(
            "Every word that was said keeps that.",
            p -> !said(p).isEmpty() && said(p).stream().allMatch(PromiseClaims::within)),
        new Claim(
            SECTION,
            f ->
                "These words do not keep that: "
                    + String.join(
                        ", ",
                        judged(f).map(PromiseClaims::said).orElse(List.of()).stream()
                            .filter(odds -> !within(odds))
                            .map(odds -> odds.confidence().id().replace("-", " "))
                            .toList())
                    + ".",
            f ->
                judged(f)
                    .filter(p -> !said(p).stream().allMatch(PromiseClaims::within))
                    .isPresent()),
        claim(
            "Everything that was asked of these figures is kept.",
            p -> PromiseFigures.asked(p) > 0 && PromiseFigures.notKept(p).isEmpty()),
        new Claim(
            SECTION,
            f ->
                "What was asked is not kept by: "
                    + judged(f).map(p -> String.join("; ", PromiseFigures.notKept(p))).orElse("")
                    + ".",
            f -> judged(f).filter(p -> !PromiseFigures.notKept(p).isEmpty()).isPresent()),
        claim(
            "So to choose changes course by course makes more than either simple rule; how much of"
                + " that is choice, and how much the size of the changes, this does not say.",
            p -> ruled(p) && ahead(p) > chance(p)),
        claim(
            "So to choose changes course by course makes less than the better of the two simple"
                + " rules.",
            p -> ruled(p) && ahead(p) < -chance(p)),
        claim(
            "Whether to choose changes course by course makes more than the simple rules cannot be"
                + " told: it differs from the better one by two standard errors or less.",
            p -> ruled(p) && Math.abs(ahead(p)) <= chance(p)),
        claim("More rows help: with half of them, the sign is kept more often", p -> learnt(p) > 0),
        claim(
            "More rows do not help: with half of them, the sign is kept less", p -> learnt(p) < 0),
        claim(
            "Whether more rows help the sign cannot be told: halves and quarters differ by less than"
                + " two standard errors.",
            p -> learnt(p) == 0),
        claim(
            "No organisation has ten shown changes, so none is looked at by itself.",
            p -> p.byOrganisation().organisations() == 0));
  }

  private static Claim claim(String sentence, Predicate<Promises> borneOut) {
    return Claim.of(SECTION, sentence, f -> judged(f).filter(borneOut).isPresent());
  }

  private static Claim omitted(String sentence, Omitted reason) {
    return Claim.of(SECTION, sentence, f -> f.promises().omitted().equals(Optional.of(reason)));
  }

  private static Optional<Promises> judged(Findings findings) {
    return findings.promises().judged();
  }

  private static boolean enough(PromiseOutcomes outcomes) {
    return outcomes.changes() != 0 && outcomes.organisations() >= 20;
  }

  private static boolean kept(Promises p) {
    return p.outcomes().low() >= 0.65
        && p.outcomes().favouredHigher() >= 0.85
        && p.outcomesWithoutLargest().favouredHigher() >= 0.75;
  }

  static boolean twins(Twins twins) {
    return twins.pairs() != 0 && !Double.isNaN(twins.slope());
  }

  private static boolean asked(Twins twins) {
    return twins.slope() >= 0.85 && twins.slope() <= 1.15;
  }

  private static boolean reaches(Twins twins) {
    return twins.low() <= 1.15 && twins.high() >= 0.85;
  }

  private static boolean far(Twins twins) {
    return twins(twins) && !asked(twins) && !reaches(twins);
  }

  static List<PromiseOdds> said(Promises p) {
    return p.odds().stream().filter(odds -> odds.pairs() > 0).toList();
  }

  private static boolean within(PromiseOdds odds) {
    double off = Math.abs(odds.said() - odds.observed());
    return off <= 5 || off <= 2 * odds.standardError();
  }

  static boolean ruled(Promises p) {
    return !Double.isNaN(p.half().reproduced().mean())
        && !Double.isNaN(p.half().reproducedByOneSwap().mean())
        && !Double.isNaN(p.half().perCourse().mean())
        && !Double.isNaN(p.half().perCourseByOneSwap().mean());
  }

  /** How much more shown changes make over all courses than the better of the two simple rules. */
  private static double ahead(Promises p) {
    return p.half().perCourse().mean() - Math.max(0, p.half().perCourseByOneSwap().mean());
  }

  /** Two standard errors of that: to change nothing has none. */
  private static double chance(Promises p) {
    double shown = p.half().perCourse().standardError();
    Measured swap = p.half().perCourseByOneSwap();
    return swap.mean() > 0 ? 2 * Math.hypot(shown, swap.standardError()) : 2 * shown;
  }

  /** 1 where more rows keep the sign more often by more than chance, -1 where less; or NaN. */
  static double learnt(Promises p) {
    Measured half = p.half().signKept();
    Measured quarter = p.quarter().signKept();
    double difference = half.mean() - quarter.mean();
    double chance = 2 * Math.hypot(half.standardError(), quarter.standardError());
    return Double.isNaN(difference)
        ? Double.NaN
        : difference > chance ? 1 : difference < -chance ? -1 : 0;
  }
}
