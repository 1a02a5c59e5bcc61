package dev.keepmeengaged.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void difference_ofSingleValues_isTheLargest() {
    Figure figure = figure(new double[] {1, 2, 3}, new double[] {1, 2.5, 3}, Tolerance.ROUNDING);

    assertThat(figure.difference()).isEqualTo(0.5);
    assertThat(figure.agrees()).isFalse();
  }

  @Test
  void difference_ofMeans_letsSingleValuesDiffer() {
    Figure figure = figure(new double[] {0.5, 0.7}, new double[] {0.7, 0.5}, Tolerance.FOREST_R2);

    assertThat(figure.agrees()).isTrue();
  }

  @Test
  void valueThatIsNoNumber_doesNotAgree() {
    double[] numbers = {1, Double.NaN, 1};

    assertThat(figure(numbers, numbers, Tolerance.ROUNDING).agrees()).isFalse();
    assertThat(figure(numbers, numbers, Tolerance.FOREST_R2).agrees()).isFalse();
  }

  @Test
  void valueThatTheOtherLibraryLacks_doesNotAgree() {
    assertThat(figure(new double[] {1, 2}, new double[] {1}, Tolerance.EQUAL).agrees()).isFalse();
    assertThat(figure(new double[0], new double[0], Tolerance.FOREST_R2).agrees()).isFalse();
  }

  private static Figure figure(double[] ours, double[] theirs, Tolerance tolerance) {
    return Figure.of("figure", ours, theirs, tolerance);
  }
}
