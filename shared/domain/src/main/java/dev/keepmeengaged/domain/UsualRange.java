package dev.keepmeengaged.domain;

/**
 * Where the values of a feature usually are, in its unit: it may be shown, as the ends of what
 * training saw may not, which are the values of single courses.
 *
 * @param p1 first percentile of the training rows that have a value
 * @param p99 99th percentile
 */
public record UsualRange(double p1, double p99) {

  public UsualRange {
    if (!(p1 <= p99)) {
      throw new IllegalArgumentException("no values are usual from " + p1 + " to " + p99);
    }
  }
}
