package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.tribuo.ImmutableFeatureMap;

/**
 * The features that a model has, in its own order. A stored node names a feature by its number in
 * this order, a node in memory by its ordinal among the program's features; so a stored forest
 * outlives a feature that the program gains, and another order of them.
 *
 * @param inOrder each feature once
 */
record ModelFeatures(List<Feature> inOrder) {

  /** All features that the program knows, in its order. */
  static final ModelFeatures ALL = new ModelFeatures(List.of(Feature.values()));

  ModelFeatures {
    inOrder = List.copyOf(inOrder);
    if (Set.copyOf(inOrder).size() < inOrder.size()) {
      throw new IllegalArgumentException("it has a feature twice: " + inOrder);
    }
  }

  /** The features whose ids Tribuo knows as names, in the order of the program. */
  static ModelFeatures in(ImmutableFeatureMap names) {
    return new ModelFeatures(
        Arrays.stream(Feature.values()).filter(f -> names.get(f.id()) != null).toList());
  }

  /**
   * The features in a stored forest.
   *
   * @param ids separated by spaces
   * @throws IllegalArgumentException when the program does not know one of them
   */
  static ModelFeatures read(byte[] ids) {
    return new ModelFeatures(
        Arrays.stream(new String(ids, StandardCharsets.UTF_8).split(" ", -1))
            .map(
                id ->
                    Feature.byId(id)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "it has a feature '%s', which this program does not know"
                                        .formatted(id))))
            .toList());
  }

  /** The ids as they are stored. */
  byte[] toBytes() {
    return String.join(" ", inOrder.stream().map(Feature::id).toList())
        .getBytes(StandardCharsets.UTF_8);
  }

  /** For each number the ordinal of the feature that has it. */
  int[] ordinals() {
    return inOrder.stream().mapToInt(Feature::ordinal).toArray();
  }

  /** For each ordinal the number of the feature; -1 where the model lacks it. */
  int[] numbers() {
    return Arrays.stream(Feature.values()).mapToInt(inOrder::indexOf).toArray();
  }

  /**
   * Refuses trees that ask for a feature that the model lacks.
   *
   * @throws IllegalArgumentException when one does
   */
  void requireAskedOf(PackedTrees trees) {
    for (int slot = 0; slot < trees.slots(); slot++) {
      if (!trees.leaf(slot)) {
        Feature asked = Feature.values()[trees.feature(slot)];
        if (!inOrder.contains(asked)) {
          throw new IllegalArgumentException(
              "a tree asks for " + asked.id() + ", which is not in the feature map");
        }
      }
    }
  }
}
