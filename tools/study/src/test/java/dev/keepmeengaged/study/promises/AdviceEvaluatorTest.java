package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.TestForests;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdviceEvaluatorTest {

  private static final Rows ROWS = TestForests.rows(1_000, 0.8, 1);
  private static final ForestParameters PARAMETERS = TestForests.PARAMETERS;
  private static final ForestParameters OTHERS = new ForestParameters(40, 6, 8, 16, 25);

  private static AdviceEvaluator evaluator(int threads, Checkpoint checkpoint) {
    return new AdviceEvaluator(1, threads, checkpoint);
  }

  @Test
  void adviceOfCourses_whoseScoresGoWithTheMix_keepsItsSign() {
    AdviceEvaluation evaluation =
        evaluator(2, Checkpoint.NONE).evaluate(ROWS, PARAMETERS).orElseThrow();

    assertThat(evaluation.keepsSign()).isTrue();
    assertThat(evaluation.promisedToReproduced()).isBetween(0.85, 1.15);
    assertThat(evaluation.shown()).isBetween(0.01, 1.0);
    assertThat(evaluation.reproducedPerCourse()).isPositive();
  }

  @Test
  void weight_isTheSame_withAnyThreads_andFromACheckpoint() {
    Map<String, String> kept = new HashMap<>();
    Checkpoint remembering = (key, work) -> kept.computeIfAbsent(key, k -> work.get());
    Checkpoint complete =
        (key, work) -> {
          assertThat(kept).containsKey(key);
          return Objects.requireNonNull(kept.get(key));
        };

    Optional<AdviceEvaluation> evaluation = evaluator(1, remembering).evaluate(ROWS, PARAMETERS);

    assertThat(evaluation).isPresent();
    assertThat(kept).hasSize(AdviceEvaluator.SPLITS);
    assertThat(evaluator(2, Checkpoint.NONE).evaluate(ROWS, PARAMETERS)).isEqualTo(evaluation);
    assertThat(evaluator(2, complete).evaluate(ROWS, PARAMETERS)).isEqualTo(evaluation);
  }

  @Test
  void candidates_areJudgedOnTheSameSplits_eachUnderItsParameters() {
    List<String> keys = new ArrayList<>();
    Checkpoint listing =
        (key, work) -> {
          keys.add(key);
          return "null";
        };

    evaluator(1, listing).evaluate(ROWS, PARAMETERS);
    evaluator(1, listing).evaluate(ROWS, OTHERS);

    assertThat(keys).hasSize(2 * AdviceEvaluator.SPLITS).doesNotHaveDuplicates();
    assertThat(keys.subList(0, 2))
        .allMatch(key -> key.contains(PARAMETERS.toString()))
        .extracting(AdviceEvaluatorTest::seed)
        .isEqualTo(keys.subList(2, 4).stream().map(AdviceEvaluatorTest::seed).toList());
  }

  private static String seed(String key) {
    return key.substring(key.indexOf("seed"));
  }

  @Test
  void coursesThatAllHaveTheSameMix_haveNoAdviceToWeigh() {
    PageMix mix = PageMix.in(TestForests.course(20, 1, 1)).orElseThrow();
    Rows same =
        new Rows(
            ROWS.features().stream().map(course -> course.with(mix.percents())).toList(),
            ROWS.scores(),
            ROWS.organisations());

    assertThat(evaluator(2, Checkpoint.NONE).evaluate(same, PARAMETERS)).isEmpty();
  }
}
