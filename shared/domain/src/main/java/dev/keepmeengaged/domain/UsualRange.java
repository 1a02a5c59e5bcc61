package dev.keepmeengaged.domain;

/**
 * The usual range of a feature, in its unit. It may be shown; the ends of the training range may
 * not, since they are values of single courses.
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
