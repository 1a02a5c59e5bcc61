package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.forest.NodeVisitor;
import dev.keepmeengaged.forest.PackedForest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.openlca.npy.NpyDoubleArray;

/**
 * A forest's nodes, numbered through all trees, each tree in pre-order: a left child follows its
 * parent. A value above the threshold goes right.
 *
 * @param roots of each tree
 * @param features ordinal of {@link Feature}; -1 for a leaf
 * @param rights the right child; 0 for a leaf
 * @param numbers the threshold of a split, the value of a leaf
 * @param covers how many draws of the tree's bag reached the node
 */
@SuppressWarnings("ArrayRecordComponent") // passed on to files, never compared
public record NodeArrays(
    int[] roots, int[] features, int[] rights, double[] numbers, int[] covers) {

  private static final int LEAF = -1;

  /** The nodes of a packed forest. */
  public static NodeArrays of(PackedForest forest) {
    Builder builder = new Builder();
    for (int tree = 0; tree < forest.trees(); tree++) {
      builder.beginTree();
      forest.visit(tree, builder);
    }
    return builder.build();
  }

  /** Writes the five arrays, each name beginning with the prefix. */
  public void writeTo(ArrayFolder folder, String prefix) {
    folder.write(prefix + "roots", roots);
    folder.write(prefix + "features", features);
    folder.write(prefix + "rights", rights);
    folder.write(prefix + "numbers", NpyDoubleArray.vectorOf(numbers));
    folder.write(prefix + "covers", covers);
  }

  /** Whether a node has no children. */
  public boolean leaf(int node) {
    return features[node] == LEAF;
  }

  /** The number of each node's tree. */
  public int[] treeOfNode() {
    int[] trees = new int[features.length];
    for (int tree = 0; tree < roots.length; tree++) {
      Arrays.fill(trees, roots[tree], trees.length, tree);
    }
    return trees;
  }

  /** Collects nodes in pre-order. */
  static final class Builder implements NodeVisitor {

    private final List<Integer> roots = new ArrayList<>();
    private final List<Integer> features = new ArrayList<>();
    private final List<Integer> rights = new ArrayList<>();
    private final List<Double> numbers = new ArrayList<>();
    private final List<Integer> covers = new ArrayList<>();
    private final Deque<Integer> awaitingRight = new ArrayDeque<>();

    void beginTree() {
      roots.add(features.size());
    }

    @Override
    public void split(Feature feature, float threshold, int cover) {
      addSplit(feature, threshold, cover);
    }

    @Override
    public void leaf(float value, int cover) {
      addLeaf(value, cover);
    }

    void addSplit(Feature feature, double threshold, int cover) {
      awaitingRight.push(features.size());
      add(feature.ordinal(), threshold, cover);
    }

    void addLeaf(double value, int cover) {
      add(LEAF, value, cover);
      if (!awaitingRight.isEmpty()) {
        rights.set(awaitingRight.pop(), features.size());
      }
    }

    private void add(int feature, double number, int cover) {
      features.add(feature);
      rights.add(0);
      numbers.add(number);
      covers.add(cover);
    }

    NodeArrays build() {
      return new NodeArrays(
          ints(roots),
          ints(features),
          ints(rights),
          numbers.stream().mapToDouble(Double::doubleValue).toArray(),
          ints(covers));
    }

    private static int[] ints(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
