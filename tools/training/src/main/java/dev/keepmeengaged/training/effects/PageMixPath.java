package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sets one feature of a course. The other four page types share the rest of a page type in
 * proportion, or equally if they are all 0; any other feature changes alone. This is {@link
 * dev.keepmeengaged.domain.PageMix#rebalanced} without rounding to tenths, since steps of an effect
 * can be smaller.
 */
final class PageMixPath {

  private PageMixPath() {}

  /**
   * The course with the feature set.
   *
   * @param value for a page type in 0..100
   */
  static FeatureVector with(FeatureVector course, Feature feature, double value) {
    return course.with(feature.pageType() ? mix(course, feature, value) : Map.of(feature, value));
  }

  private static Map<Feature, Double> mix(FeatureVector course, Feature moved, double percent) {
    double others =
        Feature.PAGE_TYPES.stream().filter(f -> f != moved).mapToDouble(course::raw).sum();
    double rest = 100 - percent;
    Map<Feature, Double> mix = new EnumMap<>(Feature.class);
    for (Feature pageType : Feature.PAGE_TYPES) {
      mix.put(
          pageType,
          others > 0
              ? rest * course.raw(pageType) / others
              : rest / (Feature.PAGE_TYPES.size() - 1));
    }
    mix.put(moved, percent);
    return mix;
  }
}
