package dev.keepmeengaged.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GaussLegendreTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10})
  void of_nPoints_integratesPowersBelow2nExactly(int n) {
    GaussLegendre rule = GaussLegendre.of(n);

    for (int power = 0; power < 2 * n; power++) {
      assertThat(integral(rule, power)).isCloseTo(1.0 / (power + 1), within(1e-15));
    }
    assertThat(integral(rule, 2 * n)).isNotCloseTo(1.0 / (2 * n + 1), within(1e-15));
    assertThat(rule.points()).isSorted();
    assertThat(rule.points()[0]).isPositive();
    assertThat(rule.points()[n - 1]).isLessThan(1);
  }

  private static double integral(GaussLegendre rule, int power) {
    double sum = 0;
    for (int i = 0; i < rule.points().length; i++) {
      sum += rule.weights()[i] * Math.pow(rule.points()[i], power);
    }
    return sum;
  }
}
