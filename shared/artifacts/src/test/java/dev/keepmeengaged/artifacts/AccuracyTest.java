package dev.keepmeengaged.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {

  @Test
  void of_handComputedErrors() {
    // Mean 20, squares around it 100 + 0 + 100; errors 2, -4, 0.
    Accuracy accuracy = Accuracy.of(new double[] {10, 20, 30}, new double[] {12, 16, 30});

    assertThat(accuracy.r2()).isCloseTo(1 - 20 / 200.0, within(1e-12));
    assertThat(accuracy.mae()).isCloseTo(2, within(1e-12));
    assertThat(accuracy.rmse()).isCloseTo(Math.sqrt(20 / 3.0), within(1e-12));
    assertThat(accuracy.rows()).isEqualTo(3);
  }

  @Test
  void of_constantObservations_isFiniteAsInScikitLearn() {
    assertThat(Accuracy.of(new double[] {5, 5}, new double[] {5, 5}).r2()).isEqualTo(1);
    assertThat(Accuracy.of(new double[] {5, 5}, new double[] {5, 6}).r2()).isEqualTo(0);
  }

  @Test
  void of_nothing_isRefused() {
    assertThatThrownBy(() -> Accuracy.of(new double[0], new double[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
