package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.forest.ForestBuilder;
import java.util.Arrays;

/**
 * A tree as it was grown: parallel arrays in pre-order, so the left child of a split is the next
 * node.
 */
final class GrownTree {

  private static final int LEAF = -1;

  private int size;
  private int[] features;
  private float[] numbers;
  private int[] rights;
  private int[] covers;
  private double[] impurities;
  private double[] decreases;

  GrownTree(int capacity) {
    features = new int[capacity];
    numbers = new float[capacity];
    rights = new int[capacity];
    covers = new int[capacity];
    impurities = new double[capacity];
    decreases = new double[capacity];
  }

  private GrownTree(GrownTree full) {
    size = full.size;
    features = Arrays.copyOf(full.features, size);
    numbers = Arrays.copyOf(full.numbers, size);
    rights = Arrays.copyOf(full.rights, size);
    covers = Arrays.copyOf(full.covers, size);
    impurities = Arrays.copyOf(full.impurities, size);
    decreases = Arrays.copyOf(full.decreases, size);
  }

  void clear() {
    size = 0;
  }

  GrownTree trimmed() {
    return new GrownTree(this);
  }

  int addSplit(int feature, float threshold, int cover, double impurity, double decrease) {
    int node = add(feature, threshold, cover, impurity);
    decreases[node] = decrease;
    return node;
  }

  void addLeaf(float value, int cover, double impurity) {
    int node = add(LEAF, value, cover, impurity);
    decreases[node] = 0;
  }

  private int add(int feature, float number, int cover, double impurity) {
    if (size == features.length) {
      int larger = 2 * size;
      features = Arrays.copyOf(features, larger);
      numbers = Arrays.copyOf(numbers, larger);
      rights = Arrays.copyOf(rights, larger);
      covers = Arrays.copyOf(covers, larger);
      impurities = Arrays.copyOf(impurities, larger);
      decreases = Arrays.copyOf(decreases, larger);
    }
    features[size] = feature;
    numbers[size] = number;
    rights[size] = 0;
    covers[size] = cover;
    impurities[size] = impurity;
    return size++;
  }

  /** Says that the right subtree of a split begins with the next node. */
  void rightOf(int split) {
    rights[split] = size;
  }

  /** Sets what is known of a node only when the whole tree is there. */
  void measure(int node, int cover, double decrease) {
    covers[node] = cover;
    decreases[node] = decrease;
  }

  /** The leaf that a row of float32 values, in the order of the features, ends in. */
  int leafOf(float[] row) {
    int node = 0;
    while (!leaf(node)) {
      node = row[features[node]] > numbers[node] ? rights[node] : node + 1;
    }
    return node;
  }

  /** Adds the tree to a forest. */
  void addTo(ForestBuilder builder) {
    builder.tree();
    int[] splits = new int[size];
    int[] parents = new int[size];
    Arrays.fill(parents, -1);
    for (int node = 0; node < size; node++) {
      if (parents[node] >= 0) {
        builder.right(splits[parents[node]]);
      }
      if (leaf(node)) {
        builder.leaf(numbers[node], covers[node]);
      } else {
        parents[rights[node]] = node;
        splits[node] = builder.split(Feature.values()[features[node]], numbers[node]);
      }
    }
  }

  /** How many splits the deepest leaf lies under. */
  int depth() {
    int[] depths = new int[size];
    int deepest = 0;
    for (int node = 0; node < size; node++) {
      if (leaf(node)) {
        deepest = Math.max(deepest, depths[node]);
      } else {
        depths[node + 1] = depths[node] + 1;
        depths[rights[node]] = depths[node] + 1;
      }
    }
    return deepest;
  }

  int size() {
    return size;
  }

  boolean leaf(int node) {
    return features[node] == LEAF;
  }

  /** Ordinal of the feature that a split asks for. */
  int feature(int node) {
    return features[node];
  }

  /** The threshold of a split, the value of a leaf. */
  float number(int node) {
    return numbers[node];
  }

  int right(int node) {
    return rights[node];
  }

  /** Draws of the bag that came through the node. */
  int cover(int node) {
    return covers[node];
  }

  /** Variance of the scores of those draws. */
  double impurity(int node) {
    return impurities[node];
  }

  /** By how much a split lowers the sum of squared errors of the draws; 0 for a leaf. */
  double decrease(int node) {
    return decreases[node];
  }
}
