package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.forest.NodeVisitor;
import dev.keepmeengaged.forest.PackedForest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A forest's nodes, numbered through all trees, each tree in pre-order: a left child follows its
 * parent. A value above the threshold goes right.
 *
 * @param roots of each tree
 * @param features ordinal of {@link Feature}; -1 for a leaf
 * @param rights the right child; 0 for a leaf
 * @param numbers the threshold of a split, the value of a leaf
 */
@SuppressWarnings("ArrayRecordComponent") // passed on to files, never compared
record NodeArrays(int[] roots, int[] features, int[] rights, float[] numbers) {

  static NodeArrays of(PackedForest forest) {
    Filling filling = new Filling(forest);
    for (int tree = 0; tree < forest.trees(); tree++) {
      filling.arrays.roots[tree] = filling.next;
      forest.visit(tree, filling);
    }
    return filling.arrays;
  }

  boolean leaf(int node) {
    return features[node] < 0;
  }

  int[] treeOfNode() {
    int[] trees = new int[features.length];
    for (int tree = 0; tree < roots.length; tree++) {
      Arrays.fill(trees, roots[tree], trees.length, tree);
    }
    return trees;
  }

  private static final class Filling implements NodeVisitor {

    private final NodeArrays arrays;
    private final Deque<Integer> awaitingRight = new ArrayDeque<>();
    private int next;

    private Filling(PackedForest forest) {
      arrays =
          new NodeArrays(
              new int[forest.trees()],
              new int[forest.nodes()],
              new int[forest.nodes()],
              new float[forest.nodes()]);
    }

    @Override
    public void split(Feature feature, float threshold, int cover) {
      awaitingRight.push(next);
      add(feature.ordinal(), threshold);
    }

    @Override
    public void leaf(float value, int cover) {
      add(-1, value);
      if (!awaitingRight.isEmpty()) {
        arrays.rights[awaitingRight.pop()] = next;
      }
    }

    private void add(int feature, float number) {
      arrays.features[next] = feature;
      arrays.numbers[next] = number;
      next++;
    }
  }
}
