package dev.keepmeengaged.benchmarks.study;

import java.util.List;

/**
 * A figure of the study.
 *
 * @param name what the other side calls it too
 * @param values one for each split or fold
 * @param tolerance how far the means of both sides may lie apart
 * @param eachTolerance how far two values may
 */
record Figure(String name, List<Double> values, double tolerance, double eachTolerance) {

  /** A figure without chance in it: equal to four decimals. */
  static Figure exact(String name, List<Double> values) {
    return new Figure(name, values, 5e-5, 5e-5);
  }

  /**
   * A figure of forests, whose random numbers differ: its mean is held, single values are shown.
   */
  static Figure ofForests(String name, List<Double> values) {
    return new Figure(name, values, 0.005, Double.POSITIVE_INFINITY);
  }

  double mean() {
    return mean(values);
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }
}
