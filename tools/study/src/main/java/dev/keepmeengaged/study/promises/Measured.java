package dev.keepmeengaged.study.promises;

import java.util.Arrays;

/**
 * A figure that was measured on several splits of the same rows; a split that has no case of it is
 * left out.
 *
 * @param mean of the splits; NaN where none has a case
 * @param standardError of the mean, as if the splits were independent: they share rows, so it says
 *     how much chance of splitting is in the figure and not how much of the rows; NaN for one split
 */
public record Measured(double mean, double standardError) {

  /** Of no split. */
  public static final Measured NONE = new Measured(Double.NaN, Double.NaN);

  static Measured of(double... splits) {
    double[] values = Arrays.stream(splits).filter(Double::isFinite).toArray();
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return new Measured(mean, Math.sqrt(squares / (values.length - 1) / values.length));
  }
}
