package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.study.promises.Promises;
import dev.keepmeengaged.study.result.ColumnSummary;
import dev.keepmeengaged.study.result.DataDescription;
import dev.keepmeengaged.study.result.FeatureDirection.Apart;
import dev.keepmeengaged.study.result.PromiseResult.Omitted;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sentence of the report that claims something, on both sides of what decides it. */
class SentencesTest {

  /** Findings that differ from plausible ones by what the name says. */
  private record Case(String name, StudyResult result) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final double NAN = Double.NaN;

  private static final List<Case> CASES = cases();

  private static List<Case> cases() {
    List<Case> all = new ArrayList<>();
    all.add(new Case("plausible", TestResults.plausible(60)));
    all.add(new Case("plausible, many explained", TestResults.plausible(2_001)));
    all.add(new Case("extreme", TestResults.extreme()));
    all.add(new Case("empty", TestResults.empty()));
    all.add(new Case("R2 below what is written as 0", changed().known(0.0004, -0.1).result()));
    all.add(new Case("R2 below 0", changed().known(-0.2, -0.4).result()));
    all.add(new Case("R2 may be 0", changed().known(0.3, 0).result()));
    all.add(new Case("R2 surely above 0", changed().known(0.3, 0.001).result()));
    all.add(new Case("another model is better", changed().known(0.603, 0.5).result()));
    all.add(new Case("another model is as good", changed().known(0.606, 0.5).result()));
    all.add(new Case("another model is hardly better", changed().known(0.608, 0.5).result()));
    all.add(new Case("one model", changed().models(1).result()));
    all.add(new Case("stable models", changed().withoutUnstableModels().result()));

    all.add(new Case("not asked", changed().withoutPromises(Omitted.NOT_ASKED).result()));
    all.add(new Case("not calibrated", changed().withoutPromises(Omitted.NOT_CALIBRATED).result()));
    all.add(new Case("19 organisations", outcomes(19, 0.7, 0.9, 0.8)));
    all.add(new Case("one organisation", outcomes(1, 0.7, 0.9, 0.8)));
    all.add(new Case("20 organisations", outcomes(20, 0.65, 0.85, 0.75)));
    all.add(new Case("too little observed", outcomes(20, 0.649, 0.85, 0.75)));
    all.add(new Case("too seldom higher", outcomes(20, 0.65, 0.849, 0.75)));
    all.add(new Case("higher in the largest alone", outcomes(20, 0.65, 0.85, 0.749)));
    all.add(new Case("no outcomes", promises(TestPromises::withoutOutcomes)));
    all.add(new Case("twins: least", promises(p -> TestPromises.twins(p, 0.85, 0.8, 0.9))));
    all.add(new Case("twins: most", promises(p -> TestPromises.twins(p, 1.15, 1.1, 1.2))));
    all.add(new Case("twins: unsure", promises(p -> TestPromises.twins(p, 0.84, 0.4, 0.85))));
    all.add(new Case("twins: flat", promises(p -> TestPromises.twins(p, 0.4, 0.2, 0.84))));
    all.add(new Case("twins: steep", promises(p -> TestPromises.twins(p, 1.6, 1.16, 2))));
    all.add(new Case("odds: 5 off", promises(p -> TestPromises.odds(p, 88, 93, 1))));
    all.add(new Case("odds: 6 off", promises(p -> TestPromises.odds(p, 88, 94, 1))));
    all.add(new Case("odds: by chance", promises(p -> TestPromises.odds(p, 88, 94, 3))));
    all.add(new Case("sign kept", promises(p -> TestPromises.half(p, 0.95, 1.3, 1.1, 0.8))));
    all.add(new Case("sign lost", promises(p -> TestPromises.half(p, 0.91, 0.2, -0.1, 0.78))));
    all.add(new Case("worse than a swap", promises(p -> TestPromises.half(p, 0.97, 1, 1.2, 0.82))));
    all.add(
        new Case(
            "worse than nothing", promises(p -> TestPromises.half(p, 0.97, -0.2, -0.3, 0.82))));
    all.add(
        new Case("hardly above nothing", promises(p -> TestPromises.half(p, 0.97, 0.11, 0, 0.82))));
    all.add(
        new Case("ranges too wide", promises(p -> TestPromises.half(p, 0.97, 1.2, 1.1, 0.821))));

    all.add(new Case("not calibrated: given", changed().given().result()));
    all.add(new Case("shown: 30 %", given(100, 30, 100)));
    all.add(new Case("shown: less", given(100, 29, 100)));
    all.add(new Case("an answer too few", given(100, 29, 99)));
    all.add(new Case("begin: one company", begin(1, 1, 1)));
    all.add(new Case("begin: nowhere", begin(20, 20, 0)));
    all.add(new Case("begin: by chance", begin(30, 20, 1)));
    all.add(new Case("begin: more than chance", begin(30, 19, 1)));

    all.add(new Case("new: nothing", changed().companies(0, -0.1, -0.1, 0.6).result()));
    all.add(new Case("new: no better", changed().companies(0.1, 0.05, 0.1, 0.6).result()));
    all.add(new Case("new: little", changed().companies(0.199, 0.1, 0.1, 0.6).result()));
    all.add(new Case("new: less", changed().companies(0.2, 0.1, 0.1, 0.6).result()));
    all.add(new Case("new: as known", changed().companies(0.59, 0.5, 0.1, 0.6).result()));
    all.add(new Case("new: less, by little", changed().companies(0.57, 0.5, 0.1, 0.6).result()));
    all.add(new Case("new: better than known", changed().companies(0.7, 0.5, 0.1, 0.6).result()));
    all.add(
        new Case(
            "new: may be nothing",
            changed().companies(0.3, -0.6, 0.1, 0.6).folds(0.4, -0.1, 0.5).result()));
    all.add(new Case("new: nothing, nor known", changed().companies(-0.1, -0.2, -0.1, 0).result()));
    all.add(new Case("companies", changed().groups(GroupedBy.COMPANY, 12, 80).result()));
    all.add(new Case("a course each", changed().groups(GroupedBy.COMPANY, 12, 1).result()));
    all.add(
        new Case(
            "a course each, explained",
            changed().groups(GroupedBy.COMPANY, 12, 1).companies(0.3, 0.2, 0.1, 0.6).result()));
    all.add(
        new Case(
            "a course each, as explained",
            changed().groups(GroupedBy.COMPANY, 12, 1).companies(0.59, 0.5, 0.1, 0.6).result()));
    all.add(new Case("one company", changed().groups(GroupedBy.COMPANY, 1, 80).result()));
    all.add(new Case("one profile", changed().groups(GroupedBy.PROFILE, 1, 80).result()));

    all.add(new Case("one combination", changed().tried(1, 0).result()));
    all.add(new Case("settings alike", changed().tried(5, 0.0094).result()));
    all.add(new Case("settings differ", changed().tried(5, 0.145).result()));
    all.add(new Case("the best was chosen", changed().chosenIsBest().result()));
    all.add(new Case("advice not weighed", changed().unweighed().result()));
    all.add(new Case("no advice", changed().advice(Optional.empty(), kept(NAN)).result()));
    all.add(new Case("a sign lost", changed().advice(Optional.of(kept(0.9)), kept(0.9)).result()));
    all.add(new Case("one sign kept", changed().advice(Optional.empty(), kept(0.95)).result()));
    all.add(new Case("signs kept", changed().advice(Optional.of(kept(0.97)), kept(0.95)).result()));

    all.add(
        new Case("some small", changed().column(Feature.USERS, c -> quantiles(c, 9, 10)).result()));
    all.add(
        new Case(
            "none small", changed().column(Feature.USERS, c -> quantiles(c, 10, 11)).result()));
    all.add(
        new Case("a learner", changed().column(Feature.USERS, c -> quantiles(c, 1, 1)).result()));
    all.add(new Case("constant", changed().column(Feature.PRICE, c -> constant(c)).result()));
    all.add(new Case("none repeated", changed().step(DataDescription.REPEATED, 0).result()));
    all.add(new Case("none far off", changed().step("outliers", 0).result()));

    all.add(new Case("nothing moves", changed().importances(0).result()));
    all.add(new Case("silent", changed().importance(Feature.PRICE, 0.0004, 0.04).result()));
    all.add(new Case("not silent", changed().importance(Feature.PRICE, 0.0005, 0.05).result()));
    all.add(new Case("no results", withoutResults().result()));
    all.add(new Case("small mix", changed().pageMix(0.04).result()));

    all.add(new Case("all up", shaped(Direction.INCREASING, Optional.empty())));
    all.add(new Case("all down", shaped(Direction.DECREASING, Optional.empty())));
    all.add(new Case("all flat", shaped(Direction.FLAT, Optional.empty())));
    all.add(new Case("all mixed", shaped(Direction.MIXED, Optional.of(new Apart(0, 3, 0.9, 300)))));
    all.add(
        new Case("large steps", shaped(Direction.MIXED, Optional.of(new Apart(100, 97, -9, 300)))));
    all.add(
        new Case("steps", shaped(Direction.INCREASING, Optional.of(new Apart(0, 3, 1.02, 300)))));
    all.add(new Case("unsure shapes", changed().refits(2, 1).result()));
    all.add(new Case("sure shapes", changed().refits(3, 2).result()));
    all.add(new Case("no curves", changed().directions(ChangedResults::withoutCurve).result()));

    all.add(new Case("as expected", changed().course(50.04, 50, 0.09, 0.04).result()));
    all.add(new Case("above", changed().course(62, 60, 10, 5).result()));
    all.add(new Case("below", changed().course(38, 40, -10, -5).result()));
    all.add(new Case("inexact", changed().largestError(0.002).result()));
    return all;
  }

  private static AdviceEvaluation kept(double sign) {
    return Double.isNaN(sign)
        ? new AdviceEvaluation(NAN, NAN, 0, 0)
        : new AdviceEvaluation(1.02, sign, 0.3, 1.2);
  }

  private static ChangedResults changed() {
    return ChangedResults.plausible();
  }

  private static StudyResult promises(UnaryOperator<Promises> change) {
    return changed().promises(change).result();
  }

  private static StudyResult outcomes(
      int organisations, double low, double higher, double higherWithoutLargest) {
    return promises(
        p -> TestPromises.outcomes(p, organisations, low, higher, higherWithoutLargest));
  }

  private static StudyResult given(int withMove, int shown, int mixes) {
    return changed().given(TestAdviceCoverage.company(withMove, shown, mixes)).result();
  }

  private static StudyResult begin(int companies, int searched, int withSegments) {
    return changed().begin(GroupedBy.COMPANY, companies, searched, withSegments).result();
  }

  private static ChangedResults withoutResults() {
    return changed()
        .importance(Feature.CERTIFICATES, 0, 0)
        .importance(Feature.TEACHER_COMMENTS, 0, 0);
  }

  private static StudyResult shaped(Direction shape, Optional<Apart> apart) {
    return changed().directions(d -> ChangedResults.shaped(d, shape, apart)).result();
  }

  private static ColumnSummary quantiles(ColumnSummary c, double p5, double p25) {
    return changed(c, c.lowest(), p5, p25, c.highest());
  }

  private static ColumnSummary constant(ColumnSummary c) {
    return changed(c, 5, 5, 5, 5);
  }

  private static ColumnSummary changed(
      ColumnSummary c, double lowest, double p5, double p25, double highest) {
    return new ColumnSummary(
        c.column(),
        c.label(),
        c.unit(),
        c.values(),
        c.missing(),
        c.zeros(),
        c.mean(),
        c.deviation(),
        lowest,
        p5,
        p25,
        c.median(),
        c.p75(),
        c.p95(),
        highest,
        c.raw(),
        c.logged());
  }

  private static List<Case> everyCase() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void report_saysWhatItsFiguresBearOut_andNothingElse(Case of) {
    assertThat(Claims.faults(of.result(), StudyReport.html(of.result()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyCase")
  void report_statesNothing_thatNoFigureBearsOut(Case of) {
    assertThat(UncheckedSentences.in(of.result(), StudyReport.html(of.result()))).isEmpty();
  }

  @Test
  void everySentence_isSaidOfSomeFindings_andNotOfOthers() {
    for (Claim claim : Claims.all()) {
      long said = CASES.stream().filter(of -> claim.borneOut().test(of.result())).count();
      String sentence = claim.sentence().apply(CASES.get(0).result());

      assertThat(said).as("said: " + sentence).isPositive();
      assertThat(said).as("not said: " + sentence).isLessThan(CASES.size());
    }
  }
}
