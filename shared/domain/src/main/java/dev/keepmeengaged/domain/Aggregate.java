package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * How the values of some courses are distributed.
 *
 * @param of the courses that have a value
 */
public record Aggregate(Population of, Distribution values) {

  /**
   * The distribution as far as a company of it may see it.
   *
   * @param own number of the company's courses, which it knows
   * @param lowest that a value can be
   * @param highest that a value can be
   */
  public Optional<Distribution> seenByOneWith(int own, double lowest, double highest) {
    return of.stepBeside(own).map(step -> values.inSteps(step, lowest, highest));
  }

  /**
   * The distribution of a feature's values as far as a company of it may see it: none where few
   * other courses have what most lack, or lack what most have. The mean of such a feature is the
   * share of those that have it, which are many then.
   *
   * @param own number of the company's courses, which it knows
   */
  public Optional<Distribution> seenByOneWith(int own, Feature feature) {
    Optional<Distribution> seen = seenByOneWith(own, feature.lowest(), feature.highest());
    if (!feature.yesNo()) {
      return seen;
    }
    return isOfFew(own)
        ? Optional.empty()
        : seen.map(shown -> Distribution.restored(values.mean(), shown.percentiles()));
  }

  /** The mean of values that are 0 or 1 counts both. */
  private boolean isOfFew(int own) {
    double share = values.mean();
    long few = Math.round(of.courses() * Math.min(share, 1 - share));
    return few > 0 && few - own < Population.FEWEST_COURSES;
  }
}
