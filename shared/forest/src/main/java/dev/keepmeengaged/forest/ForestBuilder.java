package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;

/**
 * Builds the trees of a {@link PackedForest} node by node, each tree in pre-order: a split, its
 * whole left subtree, {@link #right}, its whole right subtree. Not thread-safe.
 */
public final class ForestBuilder {

  private int[] roots = new int[16];
  private long[] nodes = new long[1 << 10];
  private int[] leafCovers = new int[1 << 9];
  private int trees;
  private int size;
  private int leaves;

  /** Begins the next tree. */
  public void tree() {
    if (trees == roots.length) {
      roots = Arrays.copyOf(roots, 2 * trees);
    }
    roots[trees++] = size;
  }

  /**
   * Adds a split: a value above the threshold goes right.
   *
   * @param threshold rounded down to a float, which sends every float where the double sends it
   * @return the split, to be handed to {@link #right} when its left subtree is there
   */
  public int split(Feature feature, double threshold) {
    return add(PreOrder.split(feature.ordinal(), floatAtMost(threshold), 1));
  }

  /** Says that the right subtree of a split begins with the next node. */
  public void right(int split) {
    long node = nodes[split];
    nodes[split] = PreOrder.split(PreOrder.feature(node), PreOrder.number(node), size);
  }

  /**
   * Adds a leaf.
   *
   * @param value rounded to a float
   * @param cover how many draws of the tree's bag ended here, at least 0
   */
  public void leaf(double value, int cover) {
    add(PreOrder.leaf((float) value));
    if (leaves == leafCovers.length) {
      leafCovers = Arrays.copyOf(leafCovers, 2 * leaves);
    }
    leafCovers[leaves++] = cover;
  }

  private int add(long node) {
    if (size == PreOrder.MOST_NODES) {
      throw new IllegalStateException("a forest has at most " + PreOrder.MOST_NODES + " nodes");
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, 2 * size);
    }
    nodes[size] = node;
    return size++;
  }

  /** The trees; checked, so an unfinished tree is found here. */
  PackedTrees build() {
    return PackedTrees.of(
        new PreOrder(
            Arrays.copyOf(roots, trees),
            Arrays.copyOf(nodes, size),
            Arrays.copyOf(leafCovers, leaves)),
        ModelFeatures.ALL);
  }

  /** The largest float that is not above a value: {@code x > value} is {@code x > result}. */
  public static float floatAtMost(double value) {
    float nearest = (float) value;
    return nearest > value ? Math.nextDown(nearest) : nearest;
  }
}
