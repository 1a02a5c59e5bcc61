package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.findings.Estimate;

/** How measured figures are written. */
final class EstimateWords {

  private EstimateWords() {}

  /** A ratio with its interval, where it was measured more than once. */
  static String ratio(Estimate estimate) {
    return Numbers.ratio(estimate.mean()) + between(estimate, true);
  }

  /** A figure in points with its interval, where it was measured more than once. */
  static String points(Estimate estimate) {
    return Numbers.points(estimate.mean()) + between(estimate, false);
  }

  /** Whether it was measured more than once, so that it has an interval to show. */
  static boolean hasInterval(Estimate estimate) {
    return estimate.measurements() >= 2
        && !Double.isNaN(estimate.low())
        && !Double.isNaN(estimate.high());
  }

  /** How much of the differences an R2 explains, as the end of a sentence about a model. */
  static String explained(double r2) {
    if (Double.isNaN(r2)) {
      return "was not measured";
    }
    if (r2 <= 0) {
      return "explains nothing: to guess the average every time would be as good or better";
    }
    return "explains about "
        + Numbers.percentOf(r2)
        + " % of the differences in score between courses";
  }

  /** How far a model's predictions are off, as the end of a sentence about it. */
  static String misses(double mae) {
    return Double.isNaN(mae)
        ? "misses the score by an unknown number of points"
        : "misses the score by " + Numbers.points(mae) + " points on average";
  }

  private static String between(Estimate estimate, boolean ratio) {
    if (!hasInterval(estimate)) {
      return "";
    }
    return " ("
        + (ratio ? Numbers.ratio(estimate.low()) : Numbers.points(estimate.low()))
        + " to "
        + (ratio ? Numbers.ratio(estimate.high()) : Numbers.points(estimate.high()))
        + ")";
  }
}
