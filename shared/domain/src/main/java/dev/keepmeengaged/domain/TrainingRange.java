package dev.keepmeengaged.domain;

/**
 * The range of a feature's values in training. Every value between its ends counts as seen, since
 * trees split between values that they saw.
 *
 * @param lowest the lowest value of a training row, in the feature's unit
 * @param highest the highest one
 * @param exact whether these are the exact ends; model versions that did not keep the ends have a
 *     narrower range, and in token mode each has one that tells of no single row
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
