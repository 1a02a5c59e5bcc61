package dev.keepmeengaged.domain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change about which the forest cannot tell anything, since training saw too little. Beyond the
 * training range a forest predicts as at its end, and no tree can split on a feature that never
 * varied: in both cases a difference of 0 says nothing.
 *
 * @param beyond the value beyond the training range; empty where the feature never varied
 */
record Extrapolation(Feature feature, OptionalDouble beyond, String message) {

  static final String CODE = "not-seen-in-training";

  /** The values in the message, by name. */
  Map<String, Double> values() {
    return beyond.isPresent() ? Map.of("value", beyond.getAsDouble()) : Map.of();
  }

  /**
   * Checks a change of a feature; empty where training saw enough.
   *
   * @param from the value as it is, or what stands in for it
   * @param to the value of the next edition
   */
  static Optional<Extrapolation> of(Feature feature, double from, double to, TrainingRange seen) {
    if (seen.constant() && seen.exact()) {
      return Optional.of(
          new Extrapolation(
              feature,
              OptionalDouble.empty(),
              feature.label()
                  + ": every course that the model learned from had the same value, so it cannot"
                  + " tell what a change goes with."));
    }
    boolean beyond = !seen.contains(to);
    if (!beyond && seen.contains(from)) {
      return Optional.empty();
    }
    double value = beyond ? to : from;
    return Optional.of(
        new Extrapolation(
            feature,
            OptionalDouble.of(value),
            "%s: %s with a value as %s as %s%s, so it cannot tell what this change goes with."
                .formatted(
                    feature.label(),
                    seen.exact()
                        ? "the model learned from no course"
                        : "it is not known whether the model learned from a course",
                    value > seen.highest() ? "high" : "low",
                    Decimals.exact(value),
                    beyond ? "" : ", which this course has now")));
  }
}
