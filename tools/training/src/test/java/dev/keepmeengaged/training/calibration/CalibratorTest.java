package dev.keepmeengaged.training.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.data.MinimumRows;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestTraining;
import java.util.ArrayList;
import java.util.List;
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

    assertThat(one.mixChange()).isPresent();
    assertThat(calibrated(rows, 1, 3)).isEqualTo(one);
    assertThat(calibrated(rows, 2, 1)).isNotEqualTo(one);
  }

  @Test
  void whatCoursesHaveBesideTheirMix_isCalibratedToo() {
    Rows rows = TestForests.rows(600, 0.5, 1);
    List<FeatureVector> features = new ArrayList<>();
    double[] scores = new double[rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      double collaborations = row % 3 == 0 ? 0 : row % 7;
      features.add(
          TestForests.with(rows.features().get(row), Feature.COLLABORATIONS, collaborations));
      scores[row] = Math.min(99, rows.scores()[row] + 4 * collaborations);
    }

    Calibration calibration = calibrated(new Rows(features, scores, rows.organisations()), 1, 2);

    assertThat(calibration.otherChange().orElseThrow().shrinkage()).isBetween(0.7, 1.3);
    assertThat(calibrated(rows, 1, 2).otherChange()).as("courses have nothing else").isEmpty();
  }

  @Test
  void fewRows_haveNoCalibrationOfChanges() {
    assertThat(calibrated(TestForests.rows(MinimumRows.FOR_CHANGES - 1, 0.8, 1), 1, 2).mixChange())
        .isEmpty();
  }
}
