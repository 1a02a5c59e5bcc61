package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.training.calibration.ForestGrower;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.calibration.TestForests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinOutcomesTest {

  @Test
  void twins_differAsPredicted_whereScoresGoWithTheMixEverywhere() {
    TwinOutcomes twins = TwinOutcomes.of(TestForests.rows(1_500, 0.8, 1), TestForests::grown, 1);

    assertThat(twins.pairs()).isGreaterThan(100);
    assertThat(twins.organisations()).isGreaterThan(20);
    assertThat(twins.slope()).isBetween(0.8, 1.3);
    assertThat(twins.low()).isLessThan(twins.slope());
    assertThat(twins.high()).isGreaterThan(twins.slope());
    assertThat(twins.signKept()).isGreaterThan(0.8);
  }

  @Test
  void theForestThatPredictsThem_sawNoneOfThem() {
    Rows rows = TestForests.rows(400, 0.8, 1);
    List<Integer> grownOn = new ArrayList<>();
    ForestGrower grower =
        (given, seed) -> {
          grownOn.add(given.size());
          return TestForests.grown(given, seed);
        };

    TwinOutcomes twins = TwinOutcomes.of(rows, grower, 1);

    assertThat(grownOn).containsExactly(rows.size() - 2 * twins.pairs());
  }

  @Test
  void twins_areRememberedToTheBit() {
    TwinOutcomes twins = new TwinOutcomes(3, 2, 20.5, 0.9, 0.1, 1.7, 0.6, Double.NaN, 4);

    TwinOutcomes remembered = Checkpoint.NONE.once("twins", new TypeReference<>() {}, () -> twins);

    assertThat(remembered).isEqualTo(twins);
  }

  @Test
  void rowsWithoutTwins_haveNoFigures() {
    Rows one = TestForests.rows(300, 0.8, 1).at(0);

    assertThat(TwinOutcomes.of(one, TestForests::grown, 1).pairs()).isZero();
    assertThat(TwinOutcomes.of(one, TestForests::grown, 1).slope()).isNaN();
  }
}
