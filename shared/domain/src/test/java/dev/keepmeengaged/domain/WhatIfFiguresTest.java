package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.COLLABORATIONS;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.LENGTH_HOURS;
import static dev.keepmeengaged.domain.Feature.NOT_GRADED_ASSESSMENT;
import static dev.keepmeengaged.domain.Feature.TEACHER_COMMENTS;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Support.Level;
import dev.keepmeengaged.domain.WhatIf.Warning;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a calibrated model says, and what it does not say. */
class WhatIfFiguresTest {

  /** Ten points of interactive pages add t/10 points by tree t, and a certificate adds a point. */
  private static final Forest FOREST =
      new FormulaForest(
          (tree, features) ->
              30 + features.raw(INTERACTIVE) * tree / 100 + features.raw(CERTIFICATES));

  private static final ChangeCalibration CHANGES = new ChangeCalibration(0.8, 0.03, 0, 0, 2, 3);

  /** Half of a point holds up, with a wider band, and one where no tree sees a difference. */
  private static final ChangeCalibration OTHER_CHANGES =
      new ChangeCalibration(0.5, 0.03, 0, 0.5, 4, 4);

  private static final OutcomeOdds ODDS = new OutcomeOdds(0.1, 300, 30);
  private static final TypicalRanges RANGES =
      new TypicalRanges(List.of(), List.of(), Collections.nCopies(5, new Band(-12.34, 10)));
  private static final Calibration CALIBRATION =
      new Calibration(
          Optional.of(CHANGES),
          Optional.of(OTHER_CHANGES),
          Optional.of(ODDS),
          Optional.of(RANGES),
          OptionalDouble.empty());

  /** Twelve courses of the company at the present mix, and twelve at the proposed one. */
  private static final CompanyMixes OWN =
      new CompanyMixes(
          Stream.of(courses("a", 12, 40, 20), courses("b", 12, 45, 30))
              .flatMap(List::stream)
              .toList());

  private static final Map<Feature, Double> TEN_POINTS = Map.of(CONTENT, 70.0, INTERACTIVE, 30.0);

  private static List<CourseMix> courses(String ids, int count, double score, double interactive) {
    return IntStream.range(0, count)
        .mapToObj(i -> Mixes.course(ids + i, score, interactive))
        .toList();
  }

  @Test
  void aSupportedChange_hasEveryFigure_inTenths() {
    WhatIf answer = answer(course(33, Map.of()), TEN_POINTS);

    // Trees differ by 4.95 on average with a deviation of 2.901: .8 * 4.95, give or take
    // 2 * 2.901 * sqrt(.03 + 1/100).
    assertThat(answer.expectedChange().value())
        .contains(new ExpectedChange(4.0, new Band(2.8, 5.1)));
    assertThat(answer.projected()).hasValue(37);
    assertThat(answer.odds().value()).contains(62);
    assertThat(answer.confidence()).contains(Confidence.POSSIBLE);
    assertThat(answer.scenario()).isCloseTo(30 + 30 * 0.495, within(1e-5));
    assertThat(answer.typicalRange().value()).contains(new Band(32.5, 54.9));
    assertThat(answer.support().level()).isEqualTo(Level.HIGH);
    assertThat(answer.evidence())
        .contains(
            new Evidence(
                new Evidence.Side(12, OptionalDouble.of(40)),
                new Evidence.Side(12, OptionalDouble.of(45)),
                0));
    assertThat(answer.pointsMoved()).hasValue(10);
    assertThat(answer.warnings()).isEmpty();
  }

  @Test
  void aSearchedForChange_hasTheWiderBand() {
    WhatIf answer =
        WhatIf.answer(
            course(33, Map.of()),
            to(TEN_POINTS),
            model(CALIBRATION),
            Optional.of(OWN),
            Origin.SEARCHED);

    assertThat(answer.expectedChange().value())
        .contains(new ExpectedChange(4.0, new Band(2.2, 5.7)));
  }

  static Stream<Optional<CompanyMixes>> anyMixes() {
    return Stream.of(Optional.empty(), Optional.of(Mixes.company(20, 30)), Optional.of(OWN));
  }

  @ParameterizedTest
  @MethodSource("anyMixes")
  void noChange_isZero_withABandOfNoWidth_andTheObservedScoreToTheBit(Optional<CompanyMixes> own) {
    for (Calibration calibration : List.of(CALIBRATION, Calibration.NONE)) {
      for (double observed : List.of(0.4, 33.33333333333333, 99.7)) {
        WhatIf answer = answer(course(observed, Map.of()), Map.of(), calibration, own);

        assertThat(answer.delta()).isZero();
        assertThat(answer.expectedChange().value()).contains(new ExpectedChange(0, new Band(0, 0)));
        assertThat(answer.projected()).hasValue(observed);
        assertThat(answer.odds().reason().map(Reason::code)).contains("no-change");
        assertThat(answer.confidence()).isEmpty();
        assertThat(answer.evidence()).isEmpty();
        assertThat(answer.pointsMoved()).hasValue(0);
      }
    }
  }

  @Test
  void aChangeWithoutSupport_hasNoFigures_butForTheModelsOwnAndTheRange() {
    WhatIf answer = answer(course(33, Map.of()), Map.of(CONTENT, 0.0, INTERACTIVE, 100.0));

    assertThat(answer.support().level()).isEqualTo(Level.NONE);
    assertThat(answer.support().reason().map(Reason::code)).contains("no-course-near");
    assertThat(answer.expectedChange().reason()).isEqualTo(answer.support().reason());
    assertThat(answer.odds().reason()).isEqualTo(answer.support().reason());
    assertThat(answer.confidence()).isEmpty();
    assertThat(answer.projected()).isEmpty();
    assertThat(answer.delta()).isPositive();
    assertThat(answer.typicalRange().value()).isPresent();
  }

  @Test
  void aCompanyOfThreeCourses_hasNoSupport_andLittleHistory() {
    WhatIf answer =
        answer(
            course(33, Map.of()), TEN_POINTS, CALIBRATION, Optional.of(Mixes.company(20, 30, 30)));

    assertThat(answer.support().reason().map(Reason::code)).contains("too-few-courses");
    assertThat(answer.expectedChange().value()).isEmpty();
    assertThat(codes(answer)).containsExactly("little-history");
  }

  @Test
  void aReleaseWithoutMixes_hasNoSupport_andCannotTellOfHistory() {
    WhatIf answer = answer(course(33, Map.of()), TEN_POINTS, CALIBRATION, Optional.empty());

    assertThat(answer.support().reason().map(Reason::code)).contains("no-mixes-published");
    assertThat(answer.evidence()).isEmpty();
    assertThat(codes(answer)).isEmpty();
  }

  @Test
  void aCourseWhosePageTypesDoNotSumTo100_hasTheSupportOfNoMix() {
    Course course = course(33, Map.of(CONTENT, 60.0));

    WhatIf kept = answer(course, Map.of(COLLABORATIONS, 3.0));
    assertThat(kept.support().reason().map(Reason::code)).contains("no-page-mix");
    assertThat(kept.expectedChange().value()).isEmpty();
    assertThat(kept.pointsMoved()).isEmpty();

    WhatIf mended = answer(course, TEN_POINTS);
    assertThat(mended.support().level()).isEqualTo(Level.HIGH);
    assertThat(mended.pointsMoved()).isEmpty();
    assertThat(mended.evidence()).isEmpty();
  }

  @Test
  void aVersionWithoutCalibration_saysSo() {
    WhatIf answer = answer(course(33, Map.of()), TEN_POINTS, Calibration.NONE, Optional.of(OWN));

    assertThat(Stream.of(answer.expectedChange(), answer.odds(), answer.typicalRange()))
        .allSatisfy(
            figure -> assertThat(figure.reason().map(Reason::code)).contains("not-calibrated"));
    assertThat(answer.projected()).isEmpty();
  }

  @Test
  void whatTrainingFoundTooLittleDataFor_isLeftOut_andTheRestIsSaid() {
    WhatIf withoutOdds =
        answer(
            course(33, Map.of()),
            TEN_POINTS,
            new Calibration(
                Optional.of(CHANGES),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty()),
            Optional.of(OWN));
    assertThat(withoutOdds.expectedChange().value()).isPresent();
    assertThat(withoutOdds.odds().reason().map(Reason::code)).contains("too-little-data");
    assertThat(withoutOdds.confidence()).isEmpty();
    assertThat(withoutOdds.typicalRange().reason().map(Reason::code)).contains("too-little-data");

    WhatIf onlyOdds =
        answer(
            course(33, Map.of()),
            TEN_POINTS,
            new Calibration(
                Optional.empty(),
                Optional.empty(),
                Optional.of(ODDS),
                Optional.empty(),
                OptionalDouble.empty()),
            Optional.of(OWN));
    assertThat(onlyOdds.expectedChange().reason().map(Reason::code)).contains("too-little-data");
    assertThat(onlyOdds.odds().value()).contains(62);
  }

  @Test
  void otherChangesThanOfPageTypes_haveTheSupportOfTheMix_andNoOdds() {
    for (Map<Feature, Double> changes :
        List.of(
            Map.of(COLLABORATIONS, 3.0),
            Map.of(TEACHER_COMMENTS, 2.0),
            Map.of(CERTIFICATES, 60.0))) {
      WhatIf answer = answer(course(33, Map.of(CERTIFICATES, 40.0)), changes);

      assertThat(answer.support().level())
          .isEqualTo(changes.containsKey(COLLABORATIONS) ? Level.HIGH : Level.LOW);
      assertThat(codes(answer)).doesNotContain("low-support");
      assertThat(answer.expectedChange().value()).isPresent();
      assertThat(answer.odds().reason().map(Reason::code)).contains("not-only-page-types");
      assertThat(answer.pointsMoved()).hasValue(0);
      assertThat(answer.evidence()).isEmpty();
      assertThat(warning(answer, "support-of-mix-alone").feature())
          .contains(changes.keySet().iterator().next());
    }
    Map<Feature, Double> both = new HashMap<>(TEN_POINTS);
    both.put(COLLABORATIONS, 3.0);
    assertThat(answer(course(33, Map.of()), both).odds().value()).isEmpty();
  }

  @Test
  void changesBesideThePageMix_areExpectedByTheirOwnCalibration() {
    Course course = course(33, Map.of(CERTIFICATES, 40.0));
    assertThat(answer(course, Map.of(CERTIFICATES, 60.0)).expectedChange().value())
        .contains(new ExpectedChange(10, new Band(8, 12)));
    assertThat(answer(course, Map.of(COLLABORATIONS, 3.0)).expectedChange().value())
        .as("no tree sees a difference")
        .contains(new ExpectedChange(0, new Band(-2, 2)));

    WhatIf uncalibrated =
        answer(
            course,
            Map.of(CERTIFICATES, 60.0),
            new Calibration(
                Optional.of(CHANGES),
                Optional.empty(),
                Optional.of(ODDS),
                Optional.empty(),
                OptionalDouble.empty()),
            Optional.of(OWN));
    assertThat(uncalibrated.expectedChange().reason().map(Reason::code)).contains("not-calibrated");
    assertThat(codes(answer(course, TEN_POINTS))).doesNotContain("support-of-mix-alone");
  }

  @Test
  void certificatesOfACourseThatIssuesNone_areUnsupported() {
    for (double none : new double[] {0, Double.NaN}) {
      WhatIf answer = answer(course(33, Map.of(CERTIFICATES, none)), Map.of(CERTIFICATES, 60.0));

      assertThat(answer.support().level()).isEqualTo(Level.NONE);
      assertThat(answer.support().reason().map(Reason::code)).contains("certificates-not-issued");
      assertThat(answer.support().precedents()).isNotEmpty();
      assertThat(answer.expectedChange().value()).isEmpty();
      assertThat(codes(answer)).contains("may-be-a-result");
    }
  }

  @Test
  void certificatesOf600_stay_orGoWithTheWarning() {
    Course course = course(33, Map.of(CERTIFICATES, 600.0));

    assertThat(answer(course, TEN_POINTS).expectedChange().value())
        .contains(new ExpectedChange(4.0, new Band(2.8, 5.1)));
    assertThat(answer(course, Map.of(CERTIFICATES, 600.0)).features()).isEmpty();
    assertThat(codes(answer(course, Map.of(CERTIFICATES, 90.0))))
        .containsExactly("may-be-a-result", "support-of-mix-alone");
  }

  @Test
  void aChangeThatTrainingSawNothingLike_hasNoFigureAtAll() {
    List<TrainingRange> seen =
        new ArrayList<>(Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true)));
    seen.set(COLLABORATIONS.ordinal(), new TrainingRange(0, 0, true));
    seen.set(INTERACTIVE.ordinal(), new TrainingRange(0, 25, true));
    WhatIfModel model =
        new WhatIfModel(
            FOREST,
            new TrainedFeatures(Courses.features(Map.of()), seen),
            CALIBRATION,
            Optional.empty());

    for (Map<Feature, Double> changes : List.of(TEN_POINTS, Map.of(COLLABORATIONS, 3.0))) {
      WhatIf answer =
          WhatIf.answer(course(33, Map.of()), to(changes), model, Optional.of(OWN), Origin.CHOSEN);

      assertThat(Stream.of(answer.expectedChange(), answer.odds(), answer.typicalRange()))
          .allSatisfy(
              figure ->
                  assertThat(figure.reason().map(Reason::code)).contains("not-seen-in-training"));
      assertThat(codes(answer)).contains("not-seen-in-training").doesNotContain("low-support");
    }
  }

  @Test
  void aMixThatFewCoursesAreNear_isWarnedOf() {
    WhatIf answer = answer(course(33, Map.of()), Map.of(CONTENT, 45.0, INTERACTIVE, 55.0));

    assertThat(answer.support().level()).isEqualTo(Level.LOW);
    assertThat(answer.expectedChange().value()).isPresent();
    assertThat(warning(answer, "low-support").values().get("distance"))
        .isGreaterThan(warning(answer, "low-support").values().get("limit"));
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, false"})
  void aCompanyWithFewCoursesToLearnFrom_hasLittleHistory(int courses, boolean little) {
    CompanyMixes own =
        new CompanyMixes(
            Stream.of(courses("a", courses, 40, 20), courses("full", 5, 100, 20))
                .flatMap(List::stream)
                .toList());

    assertThat(
            codes(answer(course(33, Map.of()), Map.of(), CALIBRATION, Optional.of(own)))
                .contains("little-history"))
        .isEqualTo(little);
  }

  @ParameterizedTest
  @CsvSource({"9, true", "10, false"})
  void whereTheProfileStandsIn_itsTrainingRowsAreTheHistory(int rows, boolean little) {
    ProfileMixes profiles =
        ProfileMixes.of(Collections.nCopies(rows, Courses.features(Mixes.features(20))));
    WhatIfModel model = new WhatIfModel(FOREST, trained(), CALIBRATION, Optional.of(profiles));

    WhatIf answer =
        WhatIf.answer(course(33, Map.of()), to(Map.of()), model, Optional.of(OWN), Origin.CHOSEN);

    assertThat(codes(answer).contains("little-history")).isEqualTo(little);
  }

  @Test
  void ownCoursesThatSayOtherwise_areToldOf_withTheirMeans() {
    CompanyMixes own =
        new CompanyMixes(
            Stream.of(courses("a", 12, 45.06, 20), courses("b", 12, 40, 30))
                .flatMap(List::stream)
                .toList());

    WhatIf answer = answer(course(33, Map.of()), TEN_POINTS, CALIBRATION, Optional.of(own));

    Warning warning = warning(answer, "own-courses-disagree");
    assertThat(warning.values())
        .isEqualTo(
            Map.of(
                "presentCourses", 12.0,
                "presentMean", 45.1,
                "proposedCourses", 12.0,
                "proposedMean", 40.0));
    assertThat(warning.message()).contains("12 near the proposed mix scored 40 on average", "45.1");
  }

  @Test
  void aCourseOfOneLearner_isAnsweredWithTheWarning() {
    WhatIf answer = answer(course(33, Map.of(USERS, 1.0)), TEN_POINTS);

    assertThat(answer.expectedChange().value()).isPresent();
    assertThat(answer.evidence().map(e -> e.present().courses())).contains(0);
    assertThat(warning(answer, "small-sample").values())
        .isEqualTo(Map.of("users", 1.0, "below", 10.0));
  }

  @Test
  void aMixAtACorner_andAllSurveysWithAllCertificates_sayNothingThatIsNotKnown() {
    Course corner = course(33, Map.of(CONTENT, 0.0, INTERACTIVE, 100.0));
    assertThat(answer(corner, Map.of()).support().level()).isEqualTo(Level.NONE);
    assertThat(answer(corner, Map.of(COLLABORATIONS, 1.0)).expectedChange().value()).isEmpty();
    WhatIf back = answer(corner, Map.of(CONTENT, 80.0, INTERACTIVE, 20.0));
    assertThat(back.support().level()).isEqualTo(Level.HIGH);
    assertThat(back.pointsMoved()).hasValue(80);

    WhatIf surveys =
        answer(
            course(33, Map.of()),
            Map.of(
                CONTENT, 0.0, INTERACTIVE, 0.0, NOT_GRADED_ASSESSMENT, 100.0, CERTIFICATES, 100.0));
    assertThat(surveys.expectedChange().value()).isEmpty();
    assertThat(surveys.projected()).isEmpty();
    assertThat(surveys.odds().value()).isEmpty();
    assertThat(codes(surveys)).containsExactly("may-be-a-result");
  }

  @Property(tries = 10_000)
  void figures_fitTogether_whateverTheMix(
      @ForAll("mixes") PageMix proposed,
      @ForAll @DoubleRange(min = 0.1, max = 99.9) double observed) {
    Course course = course(observed, Map.of());
    WhatIf answer = answer(course, proposed.percents());

    assertThat(answer.expectedChange().value().isPresent())
        .isEqualTo(answer.features().isEmpty() || answer.support().level() != Level.NONE);
    assertThat(answer.projected().isPresent())
        .isEqualTo(answer.expectedChange().value().isPresent());
    answer
        .expectedChange()
        .value()
        .ifPresent(
            change -> {
              assertThat(change.band().holds(change.value())).isTrue();
              for (double tenths :
                  new double[] {change.value(), change.band().low(), change.band().high()}) {
                assertThat(tenths).isEqualTo(Math.rint(tenths * 10) / 10);
              }
              double projected = answer.projected().orElseThrow();
              if (answer.features().isEmpty() || change.value() == 0) {
                assertThat(projected).isEqualTo(observed);
              } else if (projected > 1 && projected < 99) {
                assertThat(Math.round(projected * 10))
                    .isEqualTo(Math.round(observed * 10) + Math.round(change.value() * 10));
              }
            });
    assertThat(answer.confidence()).isEqualTo(answer.odds().value().map(Confidence::of));
    assertThat(answer.typicalRange().value())
        .hasValueSatisfying(range -> assertThat(range.low() >= 1 && range.high() <= 99).isTrue());
  }

  @Property(tries = 10_000)
  void projected_neverGoesAgainstTheExpectedChange(
      @ForAll @DoubleRange(min = 0.01, max = 99.99) double observed,
      @ForAll @DoubleRange(min = -3, max = 3) double change) {
    double projected = WhatIf.projected(observed, new ExpectedChange(change, new Band(-9, 9)));

    if (change >= 0) {
      assertThat(projected).isGreaterThanOrEqualTo(observed);
    }
    if (change <= 0) {
      assertThat(projected).isLessThanOrEqualTo(observed);
    }
    assertThat(projected).isBetween(Math.min(1, observed), Math.max(99, observed));
  }

  @Test
  void projected_ofAScoreBeyond1To99_isNotBroughtBack() {
    assertThat(WhatIf.projected(99.5, new ExpectedChange(4, new Band(1, 7)))).isEqualTo(99.5);
    assertThat(WhatIf.projected(99.5, new ExpectedChange(-4, new Band(-7, -1)))).isEqualTo(95.5);
    assertThat(WhatIf.projected(0.5, new ExpectedChange(-4, new Band(-7, -1)))).isEqualTo(0.5);
    assertThat(WhatIf.projected(0.5, new ExpectedChange(4, new Band(1, 7)))).isEqualTo(4.5);
  }

  @Provide
  Arbitrary<PageMix> mixes() {
    return Arbitraries.oneOf(
        AnyMix.arbitrary(), Arbitraries.integers().between(0, 60).map(Mixes::interactive));
  }

  private static List<String> codes(WhatIf answer) {
    return answer.warnings().stream().map(Warning::code).toList();
  }

  private static Warning warning(WhatIf answer, String code) {
    return answer.warnings().stream().filter(w -> w.code().equals(code)).findAny().orElseThrow();
  }

  private static WhatIf answer(Course course, Map<Feature, Double> targets) {
    return answer(course, targets, CALIBRATION, Optional.of(OWN));
  }

  private static WhatIf answer(
      Course course,
      Map<Feature, Double> targets,
      Calibration calibration,
      Optional<CompanyMixes> own) {
    return WhatIf.answer(course, to(targets), model(calibration), own, Origin.CHOSEN);
  }

  private static Changes to(Map<Feature, Double> targets) {
    return new Changes(targets, Rebalance.NONE);
  }

  private static WhatIfModel model(Calibration calibration) {
    return new WhatIfModel(FOREST, trained(), calibration, Optional.empty());
  }

  private static TrainedFeatures trained() {
    return new TrainedFeatures(
        Courses.features(Map.of()),
        Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true)));
  }

  /** A course of ten hours with 20 percent interactive pages, judged by all trees out of bag. */
  private static Course course(double observed, Map<Feature, Double> features) {
    Map<Feature, Double> values = new HashMap<>(Mixes.features(20));
    values.put(LENGTH_HOURS, 10.0);
    values.putAll(features);
    BitSet all = new BitSet();
    all.set(0, 100);
    return new Course(
        new Company("aardvark"),
        new CourseId("1"),
        observed,
        Courses.features(values),
        Optional.of(TreeMask.of(all, 100)));
  }
}
