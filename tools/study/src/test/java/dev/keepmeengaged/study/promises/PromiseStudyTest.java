package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.TestForests;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromiseStudyTest {

  private static final Rows ROWS = TestForests.rows(PromiseStudy.FEWEST_ROWS, 0.8, 1);

  private static final PageMix MIX = PageMix.in(TestForests.course(20, 1, 1)).orElseThrow();

  private static PromiseStudy study(int threads) {
    return new PromiseStudy(TestForests.PARAMETERS, 2, 1, threads);
  }

  @Test
  void promises_areKept_whereScoresGoWithTheMixInEveryOrganisation() {
    Promises promises = study(2).of(ROWS, Checkpoint.NONE).orElseThrow();

    assertThat(promises.rows()).isEqualTo(2_000);
    assertThat(promises.splits()).isEqualTo(2);
    assertThat(promises.half().signKept().mean()).isGreaterThan(0.95);
    assertThat(promises.half().promisedToReproduced().mean()).isBetween(0.85, 1.15);
    assertThat(promises.half().range().mean()).isBetween(0.75, 0.85);
    assertThat(promises.half().shown().mean()).isPositive();
    assertThat(promises.half().shownWithoutVeto().mean())
        .isGreaterThanOrEqualTo(promises.half().shown().mean());
    assertThat(promises.half().reproduced().mean())
        .isGreaterThan(promises.half().reproducedByOneSwap().mean());
    assertThat(promises.half().perCourse().mean())
        .isPositive()
        .isLessThan(promises.half().reproduced().mean());
    assertThat(promises.half().perCourseByOneSwap().mean())
        .isLessThanOrEqualTo(promises.half().reproducedByOneSwap().mean());
    assertThat(promises.half().chosenBandByFifth()).hasSize(5);
    assertThat(promises.half().otherBandByFifth())
        .as("these courses have nothing beside their page mix")
        .isEmpty();
    assertThat(promises.half().rangeByUsers()).hasSize(5);
  }

  @Test
  void aStoppedStudy_goesOn_andFindsTheSame_withOtherThreads() {
    Map<String, String> kept = new HashMap<>();
    Checkpoint checkpoint =
        (key, work) -> {
          String known = kept.get(key);
          if (known == null) {
            if (kept.size() == 3) {
              throw new IllegalStateException("stopped");
            }
            known = work.get();
            kept.put(key, known);
          }
          return known;
        };
    assertThatThrownBy(() -> study(1).of(ROWS, checkpoint)).hasMessage("stopped");
    int[] done = {0};
    int[] found = {0};
    Checkpoint goingOn =
        (key, work) -> {
          done[0]++;
          if (kept.containsKey(key)) {
            found[0]++;
            return kept.get(key);
          }
          return work.get();
        };

    Promises whole = study(2).of(ROWS, Checkpoint.NONE).orElseThrow();

    assertThat(study(2).of(ROWS, goingOn)).contains(whole);
    assertThat(found[0]).isEqualTo(3);
    assertThat(done[0]).isEqualTo(study(2).pieces());
  }

  @Test
  void coursesThatAllHaveTheSameMix_haveNoPromises() {
    Rows same =
        new Rows(
            ROWS.features().stream().map(course -> course.with(MIX.percents())).toList(),
            ROWS.scores(),
            ROWS.organisations());

    assertThat(study(2).of(same, Checkpoint.NONE)).isEmpty();
  }

  @Test
  void fewRows_orOneSplit_areRefused() {
    Rows few = TestForests.rows(PromiseStudy.FEWEST_ROWS - 1, 0.8, 1);

    assertThatThrownBy(() -> study(2).of(few, Checkpoint.NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("promises are judged on 2,000 rows or more, not on 1,999");
    assertThatThrownBy(() -> new PromiseStudy(TestForests.PARAMETERS, 1, 1, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
