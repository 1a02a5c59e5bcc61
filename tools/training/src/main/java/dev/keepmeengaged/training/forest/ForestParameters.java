package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.support.OptionRange;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The parameters of a forest, with scikit-learn's meanings.
 *
 * @param trees number of trees, 2 to 10,000
 * @param maxFeatures number of features that a split chooses from, 1 to 20; constant ones count,
 *     but the draw goes on until one is not constant
 * @param minLeaf the fewest distinct rows of the bag in a leaf, at least 1
 * @param minSplit the fewest distinct rows of the bag in a node that is split, at least 2
 * @param maxDepth the most splits above a leaf, 1 to 1,000
 * @param maxSamples the most rows to draw for a tree's bag, at least 1; empty for the number of
 *     training rows
 */
public record ForestParameters(
    int trees, int maxFeatures, int minLeaf, int minSplit, int maxDepth, OptionalInt maxSamples) {

  /** The best of those tried that still fits a function: see docs/decisions. */
  public static final ForestParameters DEFAULT = new ForestParameters(200, 6, 3, 8, 25);

  public ForestParameters {
    OptionRange.check("trees", trees, 2, 10_000);
    OptionRange.check("max-features", maxFeatures, 1, Feature.COUNT);
    OptionRange.check("min-leaf", minLeaf, 1);
    OptionRange.check("min-split", minSplit, 2);
    OptionRange.check("max-depth", maxDepth, 1, 1_000);
    maxSamples.ifPresent(samples -> OptionRange.check("max-samples", samples, 1));
  }

  /** Parameters without a limit for the bag. */
  public ForestParameters(int trees, int maxFeatures, int minLeaf, int minSplit, int maxDepth) {
    this(trees, maxFeatures, minLeaf, minSplit, maxDepth, OptionalInt.empty());
  }

  /** A copy with another number of trees. */
  public ForestParameters withTrees(int other) {
    return new ForestParameters(other, maxFeatures, minLeaf, minSplit, maxDepth, maxSamples);
  }

  ForestParameters withMaxSamples(int samples) {
    return new ForestParameters(
        trees, maxFeatures, minLeaf, minSplit, maxDepth, OptionalInt.of(samples));
  }

  /** The number of rows to draw for a tree's bag. */
  int samples(int rows) {
    return Math.min(rows, maxSamples.orElse(rows));
  }

  /** The parameters by name, for the manifest. */
  Map<String, Integer> toMap() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("trees", trees);
    map.put("maxFeatures", maxFeatures);
    map.put("minLeaf", minLeaf);
    map.put("minSplit", minSplit);
    map.put("maxDepth", maxDepth);
    maxSamples.ifPresent(samples -> map.put("maxSamples", samples));
    return map;
  }
}
