package dev.keepmeengaged.training.calibration;

/**
 * Quantiles that hold for a value that is yet to come: of n values and one more from the same
 * source, the next is at most the k-th smallest with probability k / (n + 1).
 */
final class OrderStatistics {

  private OrderStatistics() {}

  /**
   * What the next value is at most, with at least this probability; the largest where there are too
   * few values to say.
   *
   * @param sorted rising, at least one
   * @param level 0..1
   */
  static double upper(double[] sorted, double level) {
    int rank = (int) Math.ceil(level * (sorted.length + 1));
    return sorted[Math.min(sorted.length, Math.max(1, rank)) - 1];
  }

  /** What the next value is at least, with at least the probability {@code level}. */
  static double lower(double[] sorted, double level) {
    int rank = (int) Math.floor((1 - level) * (sorted.length + 1));
    return sorted[Math.max(1, rank) - 1];
  }
}
