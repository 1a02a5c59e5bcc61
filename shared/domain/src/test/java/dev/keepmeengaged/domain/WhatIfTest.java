package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;
import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.ChangeCalibration.Origin;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final TrainedFeatures TRAINED =
      new TrainedFeatures(
          Courses.features(Map.of(QUIZ_GRADE, 89.0)),
          Collections.nCopies(Feature.COUNT, new TrainingRange(0, 1_000, true)));

  /** Tree t predicts t/10 + interactive/2 + (quiz grade is 89 ? 10 : 0). */
  private static final Forest FOREST =
      new FormulaForest(
          (tree, features) ->
              tree / 10.0
                  + features.raw(INTERACTIVE) / 2
                  + (features.raw(QUIZ_GRADE) == 89 ? 10 : 0));

  private static final WhatIfModel MODEL =
      new WhatIfModel(FOREST, TRAINED, Calibration.NONE, Optional.empty());

  @Test
  void whatIf_withoutChanges_hasZeroDelta() {
    WhatIf answer = answer(Courses.course("aardvark", "1", 33), Map.of());

    assertThat(answer.delta()).isZero();
    assertThat(answer.features()).isEmpty();
    assertThat(answer.observed()).isEqualTo(33);
  }

  @Test
  void whatIf_withChanges_differsByTheModelAlone() {
    WhatIf answer =
        answer(Courses.course("aardvark", "1", 33), Map.of(CONTENT, 80.0, INTERACTIVE, 20.0));

    assertThat(answer.delta()).isCloseTo(10, within(1e-6));
    assertThat(answer.features()).isEqualTo(Map.of(CONTENT, 80.0, INTERACTIVE, 20.0));
  }

  @Test
  void whatIf_missingValue_isTheMedianAndStaysUnchanged() {
    Course course =
        Courses.course("aardvark", "1", 33, Map.of(QUIZ_GRADE, Double.NaN, INTERACTIVE, 0.0));

    WhatIf answer = answer(course, Map.of());

    assertThat(answer.baseline()).isEqualTo(4.95 + 10);
    assertThat(answer.features()).isEmpty();
  }

  @Test
  void whatIf_courseOfTheTrainingData_isJudgedByTreesThatDidNotSeeIt() {
    WhatIf answer = answer(withMask(90, 100), Map.of());

    assertThat(answer.outOfBag()).isTrue();
    assertThat(answer.treesUsed()).isEqualTo(10);
    assertThat(answer.baseline()).isEqualTo(9.45);
    assertThat(answer.warnings()).isEmpty();
  }

  @Test
  void whatIf_tooFewTreesThatDidNotSeeIt_usesAllAndSaysSo() {
    WhatIf answer = answer(withMask(91, 100), Map.of());

    assertThat(answer.outOfBag()).isFalse();
    assertThat(answer.treesUsed()).isEqualTo(100);
    assertThat(answer.warnings()).extracting(WhatIf.Warning::code).containsExactly("all-trees");
  }

  @Test
  void whatIf_certificatesChanged_warnsThatTheyMayBeAResult() {
    WhatIf answer = answer(withMask(0, 100), Map.of(CERTIFICATES, 40.0));

    assertThat(answer.warnings())
        .singleElement()
        .satisfies(
            w -> {
              assertThat(w.code()).isEqualTo("may-be-a-result");
              assertThat(w.feature()).contains(CERTIFICATES);
            });
  }

  @Test
  void whatIf_fewerThanTenLearners_warnsOfTheSmallSample() {
    Course course = Courses.course("aardvark", "1", 33, Map.of(USERS, 9.0));

    assertThat(answer(course, Map.of()).warnings())
        .extracting(WhatIf.Warning::code)
        .contains("small-sample");
  }

  @Test
  void whatIf_scoreOutsideTheModelsScope_isImpossible() {
    for (double score : List.of(0.0, 100.0)) {
      assertThatExceptionOfType(ImpossibleRequestException.class)
          .isThrownBy(() -> answer(Courses.course("aardvark", "1", score), Map.of()))
          .satisfies(e -> assertThat(e.code()).isEqualTo("outside-model-scope"));
    }
  }

  private static WhatIf answer(Course course, Map<Feature, Double> targets) {
    return WhatIf.answer(
        course, new Changes(targets, Rebalance.NONE), MODEL, Optional.empty(), Origin.CHOSEN);
  }

  private static Course withMask(int from, int to) {
    BitSet members = new BitSet();
    members.set(from, to);
    Course course = Courses.course("aardvark", "1", 33);
    return new Course(
        course.company(),
        course.id(),
        course.engagementScore(),
        course.features(),
        Optional.of(TreeMask.of(members, 100)));
  }
}
