package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.study.journal.Journal;
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

class AdviceWeighingTest {

  private static final Rows ROWS = TestForests.rows(1_000, 0.8, 1);
  private static final ForestParameters PARAMETERS = TestForests.PARAMETERS;
  private static final ForestParameters OTHERS = new ForestParameters(40, 6, 8, 16, 25);

  private static AdviceWeighing weighing(int threads, Journal journal) {
    return new AdviceWeighing(1, threads, journal);
  }

  @Test
  void adviceOfCourses_whoseScoresGoWithTheMix_keepsItsSign() {
    AdviceWeight weight = weighing(2, Journal.NONE).of(ROWS, PARAMETERS).orElseThrow();

    assertThat(weight.keepsSign()).isTrue();
    assertThat(weight.promisedToReproduced()).isBetween(0.85, 1.15);
    assertThat(weight.shown()).isBetween(0.01, 1.0);
    assertThat(weight.reproducedPerCourse()).isPositive();
  }

  @Test
  void weight_isTheSame_withAnyThreads_andFromAJournal() {
    Map<String, String> kept = new HashMap<>();
    Journal remembering = (key, work) -> kept.computeIfAbsent(key, k -> work.get());
    Journal complete =
        (key, work) -> {
          assertThat(kept).containsKey(key);
          return Objects.requireNonNull(kept.get(key));
        };

    Optional<AdviceWeight> weight = weighing(1, remembering).of(ROWS, PARAMETERS);

    assertThat(weight).isPresent();
    assertThat(kept).hasSize(AdviceWeighing.SPLITS);
    assertThat(weighing(2, Journal.NONE).of(ROWS, PARAMETERS)).isEqualTo(weight);
    assertThat(weighing(2, complete).of(ROWS, PARAMETERS)).isEqualTo(weight);
  }

  @Test
  void candidates_areJudgedOnTheSameSplits_eachUnderItsParameters() {
    List<String> keys = new ArrayList<>();
    Journal listing =
        (key, work) -> {
          keys.add(key);
          return "null";
        };

    weighing(1, listing).of(ROWS, PARAMETERS);
    weighing(1, listing).of(ROWS, OTHERS);

    assertThat(keys).hasSize(2 * AdviceWeighing.SPLITS).doesNotHaveDuplicates();
    assertThat(keys.subList(0, 2))
        .allMatch(key -> key.contains(PARAMETERS.toString()))
        .extracting(AdviceWeighingTest::seed)
        .isEqualTo(keys.subList(2, 4).stream().map(AdviceWeighingTest::seed).toList());
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

    assertThat(weighing(2, Journal.NONE).of(same, PARAMETERS)).isEmpty();
  }
}
