package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.RepeatedMeasurement;

/** How measured figures are written. */
final class EstimateWords {

  private EstimateWords() {}

  /** A ratio with its interval, where it was measured more than once. */
  static String ratio(RepeatedMeasurement estimate) {
    return Numbers.ratio(estimate.mean()) + between(estimate, true);
  }

  /** A figure in points with its interval, where it was measured more than once. */
  static String points(RepeatedMeasurement estimate) {
    return Numbers.points(estimate.mean()) + between(estimate, false);
  }

  /** Whether it was measured more than once, so that it has an interval to show. */
  static boolean hasInterval(RepeatedMeasurement estimate) {
    return estimate.measurements() >= 2
        && !Double.isNaN(estimate.low())
        && !Double.isNaN(estimate.high());
  }

  /** Whether it has an interval, and that includes 0. */
  static boolean mayBeZero(RepeatedMeasurement estimate) {
    return hasInterval(estimate) && estimate.low() <= 0 && estimate.high() >= 0;
  }

  private static String between(RepeatedMeasurement estimate, boolean ratio) {
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
