package dev.keepmeengaged.domain;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A change of which training saw too little. Beyond the values that training saw a forest answers
 * as at the last of them, and by a feature that never varied no tree can split: in both cases a
 * difference of 0 says nothing.
 *
 * @param beyond the value that is beyond what was seen; empty where the feature never varied
 */
record Extrapolation(Feature feature, OptionalDouble beyond, String message) {

  static final String CODE = "not-seen-in-training";

  /** What the message names. */
  Map<String, Double> values() {
    return beyond.isPresent() ? Map.of("value", beyond.getAsDouble()) : Map.of();
  }

  /**
   * Whether that is so.
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
