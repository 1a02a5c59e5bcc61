package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.COLLABORATIONS;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.TEACHER_COMMENTS;
import static dev.keepmeengaged.domain.Feature.USES_SCORM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import dev.keepmeengaged.domain.WhatIf.Warning;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfWarningsTest {

  private static final TrainingRange UP_TO_40 = new TrainingRange(2.5, 40, true);

  @ParameterizedTest
  @ValueSource(doubles = {2.5, 2.5000000000000004, 17, 39.99, 40})
  void valueThatTrainingSaw_isNotWarnedOf(double value) {
    assertThat(notSeen(Map.of(COLLABORATIONS, 10.0), COLLABORATIONS, value, UP_TO_40)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "2.4999999999999996, 2.4999999999999996",
    "40.00000000000001, 40.00000000000001",
    "200, 200",
  })
  void valueBeyondWhatTrainingSaw_isWarnedOf_toTheLastDigit(double value, String shown) {
    assertThat(notSeen(Map.of(COLLABORATIONS, 10.0), COLLABORATIONS, value, UP_TO_40))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.feature()).contains(COLLABORATIONS);
              assertThat(warning.message())
                  .startsWith("Collaborations: the model learned from no course with")
                  .contains((value < 10 ? "as low as " : "as high as ") + shown + ",");
            });
  }

  @Test
  void coursesOwnValue_isNotWarnedOf_howeverFarOutItIs() {
    assertThat(notSeen(Map.of(COLLABORATIONS, 138.0), COLLABORATIONS, 138, UP_TO_40)).isEmpty();
  }

  @Test
  void changeFromAValueThatTrainingNeverSaw_isWarnedOf() {
    assertThat(notSeen(Map.of(COLLABORATIONS, 138.0), COLLABORATIONS, 40, UP_TO_40))
        .singleElement()
        .satisfies(
            w -> assertThat(w.message()).contains("as high as 138, which this course has now"));
  }

  @Test
  void changeOfWhatNeverVaried_isWarnedOf_evenToTheValueThatAllHad() {
    TrainingRange none = new TrainingRange(0, 0, true);

    for (double target : List.of(0.0, 7.0)) {
      assertThat(notSeen(Map.of(TEACHER_COMMENTS, 3.0), TEACHER_COMMENTS, target, none))
          .singleElement()
          .satisfies(w -> assertThat(w.message()).contains("had the same value"));
    }
    assertThat(notSeen(Map.of(USES_SCORM, 0.0), USES_SCORM, 1, none)).hasSize(1);
    assertThat(notSeen(Map.of(USES_SCORM, 0.0), USES_SCORM, 1, new TrainingRange(0, 1, true)))
        .isEmpty();
  }

  @Test
  void versionThatDidNotKeepTheEnds_warnsWithoutClaimingMore() {
    TrainingRange proven = new TrainingRange(0, 40, false);

    assertThat(notSeen(Map.of(), CERTIFICATES, 40, proven)).isEmpty();
    assertThat(notSeen(Map.of(), CERTIFICATES, 41, proven))
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("it is not known whether"));
  }

  @Test
  void pageTypesThatMoveWithAnother_areWarnedOfToo() {
    Map<Feature, TrainingRange> ranges =
        Map.of(
            CONTENT,
            new TrainingRange(80, 100, true),
            INTERACTIVE,
            new TrainingRange(0, 100, true));
    Course course = Courses.course("a", "1", 33, Map.of(CONTENT, 80.0, INTERACTIVE, 20.0));

    List<Warning> warnings =
        warnings(course, new Changes(Map.of(INTERACTIVE, 30.0), Rebalance.PROPORTIONAL), ranges);

    assertThat(warnings)
        .filteredOn(w -> w.code().equals("not-seen-in-training"))
        .flatExtracting(w -> w.feature().stream().toList())
        .containsExactly(CONTENT);
  }

  @Test
  void missingValue_isTakenForTheMedianThatStandsInForIt() {
    Map<Feature, Double> missing = Map.of(COLLABORATIONS, Double.NaN);

    assertThat(notSeen(missing, COLLABORATIONS, 5, new TrainingRange(0, 40, true))).isEmpty();
  }

  @Test
  void featureThatIsNotChanged_isNotWarnedOf() {
    Course course = Courses.course("a", "1", 33, Map.of(PRICE, 250_000.0));

    assertThat(
            warnings(
                course,
                new Changes(Map.of(), Rebalance.NONE),
                Map.of(PRICE, new TrainingRange(0, 1, true))))
        .extracting(Warning::code)
        .doesNotContain("not-seen-in-training");
  }

  private static List<Warning> notSeen(
      Map<Feature, Double> own, Feature feature, double target, TrainingRange seen) {
    Changes changes = new Changes(Map.of(feature, target), Rebalance.NONE);
    return warnings(Courses.course("a", "1", 33, own), changes, Map.of(feature, seen)).stream()
        .filter(w -> w.code().equals("not-seen-in-training"))
        .toList();
  }

  /** Of a model that saw everything but for the ranges named. */
  private static List<Warning> warnings(
      Course course, Changes changes, Map<Feature, TrainingRange> seen) {
    Map<Feature, TrainingRange> ranges = new EnumMap<>(Feature.class);
    Arrays.stream(Feature.values()).forEach(f -> ranges.put(f, new TrainingRange(0, 1e6, true)));
    ranges.putAll(seen);
    WhatIfModel model =
        new WhatIfModel(
            new FormulaForest((tree, features) -> 50),
            new TrainedFeatures(Courses.features(Map.of()), List.copyOf(ranges.values())),
            Calibration.NONE,
            Optional.empty());
    return WhatIf.answer(course, changes, model, Optional.empty(), Origin.CHOSEN).warnings();
  }
}
