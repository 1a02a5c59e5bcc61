package dev.keepmeengaged.domain;

/**
 * The values of a feature that training saw. What lies between the lowest and the highest counts as
 * seen: trees split between the values that they saw, so there is always one on either side.
 *
 * @param lowest the lowest value of a training row, in the feature's unit
 * @param highest the highest one
 * @param exact whether these are the very ends; otherwise only values beyond them may have been
 *     seen too, since older model versions did not keep the ends
 */
public record TrainingRange(double lowest, double highest, boolean exact) {

  public TrainingRange {
    if (!(lowest <= highest)) {
      throw new IllegalArgumentException("no value is seen from " + lowest + " to " + highest);
    }
  }

  /** Whether training is known to have seen such a value. */
  public boolean contains(double value) {
    return value >= lowest && value <= highest;
  }

  /** Whether all training rows had the same value, so that no tree could learn from it. */
  public boolean constant() {
    return lowest == highest;
  }
}
