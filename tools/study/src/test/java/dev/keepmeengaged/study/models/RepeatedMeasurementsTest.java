package dev.keepmeengaged.study.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatedMeasurementsTest {

  @Test
  void overSplits_isTheFormulaOfNadeauAndBengio() {
    // Mean 3, variance 10 / 4 = 2.5; t(.975, 4) = 2.776445; 2.5 * (1/5 + 1/4) = 1.125.
    RepeatedMeasurement estimate =
        RepeatedMeasurements.overSplits(new double[] {1, 2, 3, 4, 5}, 0.25);

    assertThat(estimate.mean()).isEqualTo(3);
    assertThat(estimate.deviation()).isCloseTo(1.581139, within(1e-6));
    assertThat(estimate.low()).isCloseTo(3 - 2.776445 * 1.060660, within(1e-5));
    assertThat(estimate.high()).isCloseTo(3 + 2.776445 * 1.060660, within(1e-5));
    assertThat(estimate.measurements()).isEqualTo(5);
  }

  @Test
  void overFolds_judgesByOneFoldAndFitsToTheOthers() {
    double[] folds = {1, 2, 3, 4, 5};

    assertThat(RepeatedMeasurements.overFolds(folds))
        .isEqualTo(RepeatedMeasurements.overSplits(folds, 0.25));
    assertThatThrownBy(() -> RepeatedMeasurements.overFolds(new double[] {1}))
        .hasMessageContaining("at least 2 folds");
  }

  @Test
  void overSplits_ofOneMeasurement_hasNoSpread() {
    assertThat(RepeatedMeasurements.overSplits(new double[] {0.5}, 0.25))
        .isEqualTo(new RepeatedMeasurement(0.5, 0, 0.5, 0.5, 1));
    assertThatThrownBy(() -> RepeatedMeasurements.overSplits(new double[0], 0.25))
        .hasMessage("nothing was measured");
  }

  @Test
  void overSplits_ofAccuracies_takesEachMeasure() {
    RepeatedAccuracy accuracies =
        RepeatedMeasurements.overSplits(
            List.of(new Accuracy(0.1, 10, 20, 7), new Accuracy(0.3, 14, 26, 7)), 0.25);

    assertThat(accuracies.r2().mean()).isCloseTo(0.2, within(1e-12));
    assertThat(accuracies.mae().mean()).isEqualTo(12);
    assertThat(accuracies.rmse().mean()).isEqualTo(23);
  }

  /** From the table of Student (1908) and its successors, to the digits printed there. */
  @ParameterizedTest
  @CsvSource({
    "0.975, 1, 12.7062", "0.975, 2, 4.30265", "0.975, 3, 3.18245", "0.975, 4, 2.77645",
    "0.975, 9, 2.26216", "0.975, 29, 2.04523", "0.975, 120, 1.97993", "0.95, 7, 1.89458"
  })
  void studentsT_quantiles(double probability, int degrees, double t) {
    assertThat(StudentsT.quantile(probability, degrees)).isCloseTo(t, within(1e-4));
  }
}
