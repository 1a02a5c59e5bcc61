package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts that training recorded about the features of its model. A model may lack features that
 * the program knows.
 *
 * @param medians the values that replace missing ones, in training and in predictions; complete
 * @param seen the training range of each of the model's features
 * @param usual the usual range of each of the model's features
 */
public record TrainedFeatures(
    FeatureVector medians, Map<Feature, TrainingRange> seen, Map<Feature, UsualRange> usual) {

  public TrainedFeatures {
    seen = Collections.unmodifiableMap(new EnumMap<>(seen));
    usual = Collections.unmodifiableMap(new EnumMap<>(usual));
    if (!seen.keySet().equals(usual.keySet())) {
      throw new IllegalArgumentException(
          "values were seen of %s, and are usual of %s".formatted(seen.keySet(), usual.keySet()));
    }
  }

  /**
   * The facts about all features where usual ranges are unknown: the settable range takes their
   * place.
   *
   * @param seen of each feature, in their order
   */
  public TrainedFeatures(FeatureVector medians, List<TrainingRange> seen) {
    this(
        medians,
        byFeature(feature -> seen.get(feature.ordinal())),
        byFeature(feature -> new UsualRange(feature.lowest(), feature.highest())));
  }

  private static <T> Map<Feature, T> byFeature(Function<Feature, T> range) {
    return Arrays.stream(Feature.values()).collect(Collectors.toMap(Function.identity(), range));
  }

  /** Whether the model has a feature: no tree asks for one that it lacks. */
  public boolean has(Feature feature) {
    return seen.containsKey(feature);
  }

  /**
   * The training range of a feature.
   *
   * @throws IllegalArgumentException when the model lacks the feature
   */
  public TrainingRange seen(Feature feature) {
    return known(seen.get(feature), feature);
  }

  /**
   * The usual range of a feature.
   *
   * @throws IllegalArgumentException when the model lacks the feature
   */
  public UsualRange usual(Feature feature) {
    return known(usual.get(feature), feature);
  }

  private static <T> T known(@Nullable T found, Feature feature) {
    if (found == null) {
      throw new IllegalArgumentException("the model has no feature " + feature.id());
    }
    return found;
  }
}
