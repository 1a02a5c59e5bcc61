package dev.keepmeengaged.study.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuredTest {

  @Test
  void figures_haveTheirMean_andItsStandardError() {
    Measured measured = Measured.of(1, 2, 3, 6);

    assertThat(measured.mean()).isEqualTo(3);
    // Deviations -2, -1, 0, 3: variance 14/3, of the mean of four 14/12.
    assertThat(measured.standardError()).isCloseTo(Math.sqrt(14.0 / 12), within(1e-12));
  }

  @Test
  void splitsWithoutACase_areLeftOut() {
    assertThat(Measured.of(1, Double.NaN, 3)).isEqualTo(Measured.of(1, 3));
  }

  @Test
  void oneFigure_hasNoStandardError_andNoneNoMean() {
    assertThat(Measured.of(4)).isEqualTo(new Measured(4, Double.NaN));
    assertThat(Measured.of(Double.NaN)).isEqualTo(new Measured(Double.NaN, Double.NaN));
  }
}
