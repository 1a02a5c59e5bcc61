package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A distribution of values: their mean, and the 101 percentiles from 0 to 100. Immutable. Quantiles
 * interpolate linearly (type 7 of Hyndman and Fan, 1996).
 */
public final class Distribution {

  /** Number of stored percentiles: 0, 1, ... 100. */
  public static final int PERCENTILES = 101;

  private final double mean;
  private final double[] percentiles;

  private Distribution(double mean, double[] percentiles) {
    this.mean = mean;
    this.percentiles = percentiles;
  }

  /** The distribution of these values (NaN, a missing value, is left out); empty without values. */
  public static Optional<Distribution> of(double... values) {
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double[] percentiles = new double[PERCENTILES];
    for (int p = 0; p < PERCENTILES; p++) {
      percentiles[p] = quantile(sorted, p / 100.0);
    }
    return Optional.of(
        new Distribution(Arrays.stream(sorted).average().orElseThrow(), percentiles));
  }

  /**
   * A stored distribution.
   *
   * @param percentiles {@link #PERCENTILES} values, ascending
   */
  public static Distribution restored(double mean, double... percentiles) {
    if (percentiles.length != PERCENTILES) {
      throw new IllegalArgumentException(
          "a distribution has " + PERCENTILES + " percentiles, not " + percentiles.length);
    }
    return new Distribution(mean, percentiles.clone());
  }

  /**
   * A quantile of sorted values.
   *
   * @param sorted at least one value, ascending
   * @param level 0..1
   */
  public static double quantile(double[] sorted, double level) {
    double position = level * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    double share = position - below;
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[above] - sorted[below]);
  }

  public double mean() {
    return mean;
  }

  /** The value that {@code percent} percent (0..100, whole) of the values do not exceed. */
  public double percentile(int percent) {
    return percentiles[percent];
  }

  public double median() {
    return percentiles[50];
  }

  public Quartiles quartiles() {
    return new Quartiles(percentiles[25], percentiles[50], percentiles[75]);
  }

  /** A copy of the 101 percentiles, ascending. */
  public double[] percentiles() {
    return percentiles.clone();
  }

  /**
   * The same distribution by fewer percentiles: every {@code step}th, without the lowest and the
   * highest value, which are those of single rows. Those between are interpolated. Beyond the
   * outermost ones the line goes on as steep as it arrives, so nothing there is of the values. The
   * mean is that of this line: that of the values would tell how far a single one is beyond it.
   *
   * @param step in percent; 100 is a multiple of it; at 1 the 1st and the 99th percentile stand for
   *     the ends
   * @param lowest that a value can be
   * @param highest that a value can be
   */
  public Distribution inSteps(int step, double lowest, double highest) {
    double[] coarse = percentiles();
    int last = PERCENTILES - 1;
    if (step == 1) {
      coarse[0] = coarse[1];
      coarse[last] = coarse[last - 1];
      return ofLine(coarse);
    }
    double first = coarse[step];
    double end = coarse[last - step];
    coarse[0] = Math.max(2 * first - coarse[2 * step], Math.min(lowest, first));
    coarse[last] = Math.min(2 * end - coarse[last - 2 * step], Math.max(highest, end));
    for (int p = 0; p < last; p++) {
      int below = p - p % step;
      double low = coarse[below];
      double high = coarse[below + step];
      coarse[p] = Math.min(high, low + (high - low) * (p - below) / step);
    }
    return ofLine(coarse);
  }

  /** The distribution whose quantiles lie on straight lines between these percentiles. */
  private static Distribution ofLine(double[] percentiles) {
    int last = PERCENTILES - 1;
    double inner = Arrays.stream(percentiles, 1, last).sum();
    return new Distribution((inner + (percentiles[0] + percentiles[last]) / 2) / last, percentiles);
  }

  /**
   * The percentage of the values below this one, equal values counting half (mid-rank), 0..100, to
   * the resolution of the stored percentiles; empty for a missing value.
   */
  public OptionalDouble percentRank(double value) {
    if (Double.isNaN(value)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of((percentBelow(value) + percentUpTo(value)) / 2);
  }

  /**
   * Which percent of the values lie below this one, 0..100, to the resolution of the stored
   * percentiles.
   *
   * @param value not NaN
   */
  public double percentBelow(double value) {
    int first = lowerBound(value);
    if (first == 0) {
      return 0;
    }
    if (first == PERCENTILES) {
      return 100;
    }
    return percentiles[first] == value ? first : interpolated(first, value);
  }

  /**
   * Which percent of the values lie below this one or equal it, 0..100, to the resolution of the
   * stored percentiles.
   *
   * @param value not NaN
   */
  public double percentUpTo(double value) {
    int next = PERCENTILES;
    while (next > 0 && percentiles[next - 1] > value) {
      next--;
    }
    if (next == 0) {
      return 0;
    }
    if (next == PERCENTILES) {
      return 100;
    }
    return percentiles[next - 1] == value ? next - 1 : interpolated(next, value);
  }

  private int lowerBound(double value) {
    int first = 0;
    while (first < PERCENTILES && percentiles[first] < value) {
      first++;
    }
    return first;
  }

  private double interpolated(int above, double value) {
    double low = percentiles[above - 1];
    double high = percentiles[above];
    return above - 1 + (value - low) / (high - low);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution that
        && mean == that.mean
        && Arrays.equals(percentiles, that.percentiles);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(percentiles);
  }
}
