package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.training.forest.ForestTraining;
import org.junit.jupiter.api.Test;

class CalibratorTest {

  private static final ForestGrower GROWER = ForestTraining.grower(TestForests.PARAMETERS, 2);

  private static Calibration calibrated(Rows rows, long seed, int threads) {
    return new Calibrator(GROWER, threads).calibrate(TestForests.grown(rows, 1), seed);
  }

  @Test
  void aCalibration_dependsOnItsSeed_andNotOnThreads() {
    Rows rows = TestForests.rows(300, 0.8, 1);

    Calibration one = calibrated(rows, 1, 1);

    assertThat(one.change()).isPresent();
    assertThat(calibrated(rows, 1, 3)).isEqualTo(one);
    assertThat(calibrated(rows, 2, 1)).isNotEqualTo(one);
  }

  @Test
  void fewRows_haveNoCalibrationOfChanges() {
    assertThat(
            calibrated(TestForests.rows(ChangeCalibrator.FEWEST_ROWS - 1, 0.8, 1), 1, 2).change())
        .isEmpty();
  }
}
