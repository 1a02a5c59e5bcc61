package dev.keepmeengaged.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Outlook.Curve;
import dev.keepmeengaged.domain.Outlook.Point;
import dev.keepmeengaged.domain.Outlook.Swap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over trees that add a tenth of a point for each point of interactive pages. */
class OutlookTest {

  private static final CompanyMixes OWN = Mixes.company(20, 20, 20, 20, 20, 30, 30, 30, 30, 30);

  private static final Calibration CALIBRATION =
      new Calibration(
          Optional.of(new ChangeCalibration(0.8, 0.03, 0.16, 0, 1.2, 1.5)),
          Optional.empty(),
          Optional.of(new OutcomeOdds(0.1, 9, 9)),
          Optional.empty(),
          OptionalDouble.empty());

  private static Course course(Map<Feature, Double> others) {
    Map<Feature, Double> features = new EnumMap<>(Mixes.features(20));
    features.putAll(others);
    return Courses.course("heron", "asked", 40, features);
  }

  private static <T> Map<Feature, T> byFeature(Function<Feature, T> what) {
    return Arrays.stream(Feature.values()).collect(Collectors.toMap(Function.identity(), what));
  }

  private static WhatIfModel model(Calibration calibration, Map<Feature, UsualRange> usual) {
    return new WhatIfModel(
        new FormulaForest((tree, f) -> 30 + tree / 100.0 + f.raw(Feature.INTERACTIVE) / 10),
        new TrainedFeatures(
            Courses.features(Map.of()),
            byFeature(feature -> new TrainingRange(0, 1_000, true)),
            byFeature(f -> usual.getOrDefault(f, new UsualRange(f.lowest(), f.highest())))),
        calibration,
        Optional.empty());
  }

  private static Outlook outlook(Course course) {
    return Outlook.of(course, model(CALIBRATION, Map.of()), Optional.of(OWN));
  }

  private static Curve curve(Outlook outlook, Feature feature) {
    return outlook.curves().stream()
        .filter(curve -> curve.feature() == feature)
        .findAny()
        .orElseThrow();
  }

  private static List<Double> values(Outlook outlook, Feature feature) {
    return curve(outlook, feature).points().stream().map(Point::value).toList();
  }

  private static List<Double> values(Feature feature, double low, double high) {
    WhatIfModel model = model(CALIBRATION, Map.of(feature, new UsualRange(low, high)));
    return values(Outlook.of(course(Map.of()), model, Optional.of(OWN)), feature);
  }

  private static Swap swap(Outlook outlook, Feature from, Feature to) {
    return outlook.swaps().stream()
        .filter(swap -> swap.from() == from && swap.to() == to)
        .findAny()
        .orElseThrow();
  }

  private static List<Double> upTo(int last, double step) {
    return IntStream.rangeClosed(0, last).mapToObj(i -> i * step).toList();
  }

  @Test
  void aPageType_goesFrom0To100InFives_withItsPresentShareAmongThem() {
    Outlook outlook = outlook(course(Map.of(Feature.CONTENT, 77.7, Feature.INTERACTIVE, 22.3)));

    assertThat(values(outlook, Feature.EXTERNAL)).isEqualTo(upTo(20, 5));
    assertThat(values(outlook, Feature.CONTENT))
        .isEqualTo(
            DoubleStream.concat(
                    DoubleStream.of(77.7), upTo(20, 5).stream().mapToDouble(Double::doubleValue))
                .sorted()
                .boxed()
                .toList());
  }

  @Test
  void otherFeatures_goOverWhatIsUsual_inRoundSteps() {
    assertThat(values(Feature.TEACHER_COMMENTS, 0, 3))
        .startsWith(0.0, 0.2, 0.4, 0.6)
        .endsWith(2.8, 3.0)
        .hasSize(16);
    assertThat(values(Feature.CERTIFICATES, 0, 50.154001)).endsWith(45.0, 50.0).hasSize(11);
    assertThat(values(Feature.COLLABORATIONS, 0.3, 8)).startsWith(0.0, 0.5, 1.0).endsWith(8.0);
    assertThat(values(Feature.CERTIFICATES, 0, 400)).endsWith(100.0).hasSize(21);
    assertThat(values(Feature.USES_SCORM, 0, 0)).containsExactly(0.0, 1.0);
  }

  @Test
  void whereASingleValueIsUsual_theCurveGoesOverWhatAChangeMaySet() {
    assertThat(values(Feature.TEACHER_COMMENTS, 0, 0)).isEqualTo(upTo(20, 0.5));
    assertThat(values(Feature.CERTIFICATES, 150, 600)).isEqualTo(upTo(20, 5));
  }

  @Test
  void tenPoints_moveBetweenAnyTwoPageTypes_ifThereAreThatMany() {
    Outlook outlook = outlook(course(Map.of()));

    assertThat(outlook.swaps()).hasSize(20);
    WhatIfSummary there =
        swap(outlook, Feature.CONTENT, Feature.INTERACTIVE).whatIf().value().orElseThrow();
    assertThat(there.expectedChange().value().orElseThrow().value()).isEqualTo(0.8);
    assertThat(there.support().level()).isEqualTo(Support.Level.HIGH);
    assertThat(there.odds().value()).isPresent();
    assertThat(swap(outlook, Feature.EXTERNAL, Feature.CONTENT).whatIf().reason())
        .map(Reason::code)
        .contains("too-few-points");
  }

  @Test
  void withoutSupport_aPointHasTheReason_andNoExpectedChange() {
    Curve external = curve(outlook(course(Map.of())), Feature.EXTERNAL);

    assertThat(external.points().get(20).whatIf().expectedChange().reason())
        .map(Reason::code)
        .contains("no-course-near");
  }

  @Test
  void withoutAPageMix_noPageTypeCanChange_andNothingElseHasSupport() {
    Outlook outlook = outlook(course(Map.of(Feature.CONTENT, 20.0)));

    for (Feature type : Feature.PAGE_TYPES) {
      Curve curve = curve(outlook, type);
      assertThat(curve.reason()).map(Reason::code).contains("mix-sum");
      assertThat(curve.points())
          .extracting(Point::value)
          .containsExactly(curve.present().orElseThrow());
    }
    assertThat(outlook.swaps())
        .allSatisfy(
            swap -> assertThat(swap.whatIf().reason()).map(Reason::code).contains("mix-sum"));
    assertThat(reasons(curve(outlook, Feature.COLLABORATIONS))).containsExactly("no-page-mix");
  }

  @Test
  void withoutMixesOfTheCompany_orWithoutACalibration_everyChangeHasTheReason() {
    Course course = course(Map.of());
    Outlook noMixes = Outlook.of(course, model(CALIBRATION, Map.of()), Optional.empty());
    Outlook noCalibration = Outlook.of(course, model(Calibration.NONE, Map.of()), Optional.of(OWN));

    assertThat(reasons(curve(noMixes, Feature.CONTENT))).containsExactly("no-mixes-published");
    assertThat(reasons(curve(noCalibration, Feature.COLLABORATIONS)))
        .containsExactly("not-calibrated");
    assertThat(
            swap(noCalibration, Feature.CONTENT, Feature.INTERACTIVE)
                .whatIf()
                .value()
                .flatMap(whatIf -> whatIf.odds().reason())
                .map(Reason::code))
        .contains("not-calibrated");
  }

  private static List<String> reasons(Curve curve) {
    return curve.points().stream()
        .flatMap(point -> point.whatIf().expectedChange().reason().stream())
        .map(Reason::code)
        .distinct()
        .toList();
  }

  @Test
  void whatTheSupportIsNotAbout_andWhatMayBeAResult_isSaidWithTheCurve() {
    Outlook outlook = outlook(course(Map.of()));

    for (Curve curve : outlook.curves()) {
      assertThat(curve.warnings())
          .extracting(WhatIf.Warning::code)
          .isEqualTo(
              curve.feature().mayBeResult()
                  ? List.of("may-be-a-result", "support-of-mix-alone")
                  : curve.feature().pageType() ? List.of() : List.of("support-of-mix-alone"));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 100})
  void aCourseWithAScoreOf0Or100_isOutsideTheModelsScope(double score) {
    assertThatThrownBy(() -> outlook(Courses.course("heron", "asked", score)))
        .isInstanceOf(ImpossibleRequestException.class);
  }
}
