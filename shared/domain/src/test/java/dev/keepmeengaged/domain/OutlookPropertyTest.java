package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.Outlook.Curve;
import dev.keepmeengaged.domain.Outlook.Point;
import dev.keepmeengaged.domain.Outlook.Swap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any course, company and model. */
class OutlookPropertyTest {

  private static final List<Feature> CONTROLLABLE =
      Arrays.stream(Feature.values()).filter(Feature::controllable).toList();

  /** A course with everything that its outlook depends on. */
  record Question(Course course, Optional<CompanyMixes> own, WhatIfModel model) {

    Outlook outlook() {
      return Outlook.of(course, model, own);
    }

    WhatIf whatIf(Map<Feature, Double> targets, Rebalance rebalance) {
      return WhatIf.answer(course, new Changes(targets, rebalance), model, own, Origin.CHOSEN);
    }
  }

  @Property(tries = 100)
  void everyPointAndSwap_isWhatAWhatIfSays_toTheBit(@ForAll("questions") Question question) {
    Outlook outlook = question.outlook();

    for (Curve curve : outlook.curves()) {
      for (Point point : curve.points()) {
        assertSame(
            point.whatIf(),
            question.whatIf(
                Map.of(curve.feature(), point.value()),
                curve.feature().pageType() ? Rebalance.PROPORTIONAL : Rebalance.NONE));
      }
    }
    for (Swap swap : outlook.swaps()) {
      PageMix.in(question.course().features())
          .flatMap(mix -> mix.moving(swap.from(), swap.to(), 10))
          .ifPresentOrElse(
              mix ->
                  assertSame(
                      swap.whatIf().value().orElseThrow(),
                      question.whatIf(mix.percents(), Rebalance.NONE)),
              () -> assertThat(swap.whatIf().reason()).isPresent());
    }
  }

  private static void assertSame(WhatIfSummary summary, WhatIf whatIf) {
    assertThat(summary.baseline()).isEqualTo(whatIf.baseline());
    assertThat(summary.scenario()).isEqualTo(whatIf.scenario());
    assertThat(summary.expectedChange()).isEqualTo(whatIf.expectedChange());
    assertThat(summary.odds()).isEqualTo(whatIf.odds());
    Support whole = whatIf.support();
    assertThat(summary.support())
        .isEqualTo(
            new Support(whole.level(), whole.distance(), whole.basis(), List.of(), whole.reason()));
  }

  @Property(tries = 100)
  void curves_rise_andHaveThePresentValue_whichChangesNothing(
      @ForAll("questions") Question question) {
    Outlook outlook = question.outlook();

    assertThat(outlook.curves()).extracting(Curve::feature).isEqualTo(CONTROLLABLE);
    for (Curve curve : outlook.curves()) {
      List<Double> values = curve.points().stream().map(Point::value).toList();
      assertThat(values).isSorted().doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(22);
      assertThat(curve.present()).isEqualTo(question.course().features().get(curve.feature()));
      curve.present().ifPresent(present -> assertThat(values).contains(present));
      for (Point point : curve.points()) {
        if (OptionalDouble.of(point.value()).equals(curve.present())) {
          assertThat(point.whatIf().scenario()).isEqualTo(point.whatIf().baseline());
          assertThat(point.whatIf().expectedChange())
              .isEqualTo(ValueOrReason.of(ExpectedChange.NONE));
        }
      }
    }
  }

  @Provide
  Arbitrary<Question> questions() {
    return AnyMix.arbitrary()
        .flatMap(
            mix -> Combinators.combine(courses(mix), companies(mix), models()).as(Question::new));
  }

  /**
   * Courses whose recorded shares are a mix, rounded in one way or the other or far off; some with
   * a missing value, and some with more certificates than a change may set.
   */
  private static Arbitrary<Course> courses(PageMix mix) {
    return Combinators.combine(
            Arbitraries.integers().between(1, 99),
            Arbitraries.of(0.0, 0.04, -0.04, -0.3, 30.0),
            Arbitraries.of(0.0, 2.5, 60.0, 133.333, Double.NaN),
            Arbitraries.of(0.0, 0.333, Double.NaN))
        .as(
            (score, rounding, certificates, comments) -> {
              Map<Feature, Double> features = new EnumMap<>(mix.percents());
              features.computeIfPresent(
                  Feature.CONTENT, (f, share) -> share > 1 ? share + rounding : share);
              features.put(Feature.CERTIFICATES, certificates);
              features.put(Feature.TEACHER_COMMENTS, comments);
              features.put(Feature.LENGTH_HOURS, 10.0);
              if (Double.isNaN(comments) && mix.percent(Feature.EXTERNAL) == 0) {
                features.put(Feature.EXTERNAL, Double.NaN);
              }
              return Courses.course("heron", "asked", score, features);
            });
  }

  /** No mixes at all, or those of up to forty courses around the present one. */
  private static Arbitrary<Optional<CompanyMixes>> companies(PageMix present) {
    Arbitrary<PageMix> near =
        Combinators.combine(
                Arbitraries.of(Feature.PAGE_TYPES),
                Arbitraries.of(Feature.PAGE_TYPES),
                Arbitraries.of(0, 1, 5, 10, 20, 40))
            .as((from, to, points) -> present.moving(from, to, points).orElse(present));
    return near.list().ofMaxSize(40).map(OutlookPropertyTest::company).optional(0.9);
  }

  private static CompanyMixes company(List<PageMix> mixes) {
    List<CourseMix> courses = new ArrayList<>();
    for (PageMix mix : mixes) {
      courses.add(
          new CourseMix(
              new CourseScore(new CourseId("" + courses.size()), 50, 20),
              OptionalDouble.of(10),
              mix));
    }
    return new CompanyMixes(courses);
  }

  private static Arbitrary<WhatIfModel> models() {
    Arbitrary<Calibration> calibrations =
        Arbitraries.of(
            Calibration.NONE,
            calibration(Optional.empty()),
            calibration(Optional.of(new OutcomeOdds(0.1, 9, 9))));
    Arbitrary<TrainingRange> seen =
        Arbitraries.of(
            new TrainingRange(0, 1_000, true),
            new TrainingRange(0, 70, true),
            new TrainingRange(0, 0, true));
    return Combinators.combine(
            Arbitraries.integers().between(2, 9), calibrations, seen, Arbitraries.of(true, false))
        .as(OutlookPropertyTest::model);
  }

  private static Calibration calibration(Optional<OutcomeOdds> odds) {
    return new Calibration(
        Optional.of(new ChangeCalibration(0.8, 0.03, 0.1, 0, 1.2, 1.5)),
        Optional.empty(),
        odds,
        Optional.empty(),
        OptionalDouble.empty());
  }

  private static WhatIfModel model(
      int steepness, Calibration calibration, TrainingRange seen, boolean profiles) {
    return new WhatIfModel(
        new FormulaForest((tree, features) -> steps(tree % steepness + 1, features)),
        new TrainedFeatures(Courses.features(Map.of()), Collections.nCopies(Feature.COUNT, seen)),
        calibration,
        profiles
            ? Optional.of(
                ProfileMixes.of(Collections.nCopies(7, Courses.features(Mixes.features(20)))))
            : Optional.empty());
  }

  /** A tree's answer: another step for each ten of every feature that a change may set. */
  private static double steps(int height, FeatureVector features) {
    double value = 40;
    for (Feature feature : CONTROLLABLE) {
      value += height * ((3 * feature.ordinal() + (int) features.raw(feature) / 10) % 5);
    }
    return value;
  }
}
