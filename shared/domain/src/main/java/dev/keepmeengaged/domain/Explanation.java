package dev.keepmeengaged.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The explanation of a prediction: Shapley values of a cooperative game in which the features of a
 * course are the players and the forest's prediction is the payoff. {@code base}, all contributions
 * and {@code pageMix} sum to {@code prediction}. They say what the forest does, not what causes
 * engagement.
 *
 * <p>The page types can play in two ways: each for itself, or, because they share 100 percent and
 * none moves without another, all five as one player. These are two games: in the second one the
 * page mix is not the sum of the five of the first, and the other features' contributions differ
 * too.
 *
 * @param base the prediction of the same trees when no feature is known, in percent
 * @param contributions points that each of the forest's features adds, in the order of {@link
 *     Feature}; without the page types where they play as one
 * @param pageMix points that the five page types add as one player; empty where each plays for
 *     itself
 * @param prediction the forest's prediction from the same trees, in percent
 */
public record Explanation(
    double base, Map<Feature, Double> contributions, OptionalDouble pageMix, double prediction) {

  public Explanation {
    contributions = Collections.unmodifiableMap(new EnumMap<>(contributions));
    for (Feature feature : contributions.keySet()) {
      if (feature.pageType() && pageMix.isPresent()) {
        throw new IllegalArgumentException(feature.id() + " plays as a part of the page mix");
      }
    }
  }

  /**
   * The points that a feature adds.
   *
   * @throws IllegalArgumentException for a feature that is no player: the forest lacks it, or the
   *     page types play as one
   */
  public double of(Feature feature) {
    Double contribution = contributions.get(feature);
    if (contribution == null) {
      throw new IllegalArgumentException(feature.id() + " has no contribution of its own");
    }
    return contribution;
  }

  /** How far {@code base} and the contributions are from {@code prediction}: rounding alone. */
  public double residual() {
    double sum = base + pageMix.orElse(0);
    for (double contribution : contributions.values()) {
      sum += contribution;
    }
    return prediction - sum;
  }
}
