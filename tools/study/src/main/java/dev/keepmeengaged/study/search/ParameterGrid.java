package dev.keepmeengaged.study.search;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * All combinations of some values of a forest's parameters.
 *
 * @param name for the report
 * @param trees ascending; a smaller forest is the beginning of a larger one, so that all together
 *     cost as much as the largest
 * @param maxDepths ascending
 */
record ParameterGrid(
    String name,
    List<Integer> maxFeatures,
    List<Integer> minLeaves,
    List<Integer> minSplits,
    List<Integer> maxDepths,
    List<Integer> trees) {

  /** The grid of the original study. */
  static final ParameterGrid ORIGINAL =
      new ParameterGrid(
          "original",
          List.of(2, 3),
          List.of(3, 4, 5),
          List.of(8, 10, 12),
          List.of(80, 90, 100, 110),
          List.of(200, 300, 1000, 1500));

  /**
   * A wider grid around the original one, with more features per split, and smaller and larger
   * leaves.
   */
  static final ParameterGrid WIDER =
      new ParameterGrid(
          "wider",
          List.of(2, 3, 4, 5, 6, 7, 8),
          List.of(1, 2, 3, 5, 8, 12, 20),
          List.of(2, 8),
          List.of(25),
          List.of(200));

  ParameterGrid {
    maxFeatures = List.copyOf(maxFeatures);
    minLeaves = List.copyOf(minLeaves);
    minSplits = List.copyOf(minSplits);
    maxDepths = List.copyOf(maxDepths);
    trees = List.copyOf(trees);
  }

  /** The number of combinations. */
  int combinations() {
    return maxFeatures.size()
        * minLeaves.size()
        * minSplits.size()
        * maxDepths.size()
        * trees.size();
  }

  /** A copy without the numbers of trees above {@code most}. */
  ParameterGrid upTo(int most) {
    return new ParameterGrid(
        name,
        maxFeatures,
        minLeaves,
        minSplits,
        maxDepths,
        trees.stream().filter(t -> t <= most).toList());
  }

  int mostTrees() {
    return trees.get(trees.size() - 1);
  }

  /** The split rules, in the grid's order. */
  List<SplitRule> rules() {
    List<SplitRule> rules = new ArrayList<>();
    for (int features : maxFeatures) {
      for (int leaf : minLeaves) {
        for (int split : minSplits) {
          rules.add(new SplitRule(features, leaf, split));
        }
      }
    }
    return rules;
  }

  /**
   * The parameters that each need a forest of their own.
   *
   * @param minSplit as requested
   */
  record SplitRule(int maxFeatures, int minLeaf, int minSplit) {

    /**
     * A rule that grows the same trees. A node with fewer rows than two leaves is never split, so a
     * smaller {@code minSplit} has no effect.
     */
    SplitRule effective() {
      return new SplitRule(maxFeatures, minLeaf, Math.max(minSplit, 2 * minLeaf));
    }

    ForestParameters with(int trees, int maxDepth) {
      return new ForestParameters(trees, maxFeatures, minLeaf, minSplit, maxDepth);
    }
  }
}
