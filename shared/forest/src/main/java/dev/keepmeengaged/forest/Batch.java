package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.List;

/**
 * Many rows on their way through trees together. At each split the rows that reached it are parted
 * in two, as in quicksort: a node is read once for all of them, and which part a row goes to is
 * arithmetic, so the processor guesses no row's way wrong. Rows that agree on a feature are not
 * even looked at. Not thread-safe.
 */
final class Batch {

  private final int rows;

  /** The {@link FloatKeys} of the values, one feature after the other. */
  private final int[] columns;

  /** For each feature whether all rows have the same value. */
  private final boolean[] constant = new boolean[Feature.COUNT];

  /** The rows, in the order of the leaves that they reached last. */
  private final int[] order;

  private final double[] sums;

  /**
   * @param keys of the values, one row after the other
   */
  Batch(int[] keys) {
    this.rows = keys.length / Feature.COUNT;
    this.columns = new int[keys.length];
    this.order = new int[rows];
    this.sums = new double[rows];
    Arrays.setAll(order, row -> row);
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      boolean same = true;
      for (int row = 0; row < rows; row++) {
        int key = keys[row * Feature.COUNT + feature];
        columns[feature * rows + row] = key;
        same &= key == keys[feature];
      }
      constant[feature] = same;
    }
  }

  /**
   * @param rows complete: no value missing
   */
  static Batch of(List<FeatureVector> rows) {
    int[] keys = new int[rows.size() * Feature.COUNT];
    for (int i = 0; i < rows.size(); i++) {
      FloatKeys.write(rows.get(i), keys, i * Feature.COUNT);
    }
    return new Batch(keys);
  }

  /** The key of a row's value. */
  int key(int row, int feature) {
    return columns[feature * rows + row];
  }

  /** For each row in order the mean over all trees. Asked once. */
  double[] means(PackedTrees trees) {
    for (int tree = 0; tree < trees.trees(); tree++) {
      through(trees, tree);
    }
    return means(trees.trees());
  }

  /** For each row in order the mean over some trees, at least one. Asked once. */
  double[] means(PackedTrees trees, TreeMask mask) {
    for (int tree = 0; tree < trees.trees(); tree++) {
      if (mask.contains(tree)) {
        through(trees, tree);
      }
    }
    return means(mask.count());
  }

  private double[] means(int trees) {
    return Arrays.stream(sums).map(sum -> sum / trees).toArray();
  }

  private void through(PackedTrees trees, int tree) {
    if (rows > 0) {
      go(trees.content(), tree, 0, rows);
    }
  }

  /** Adds to the sums of the rows that reached a node the values of the leaves where they end. */
  private void go(long[] content, int slot, int first, int last) {
    long node = content[slot];
    int from = first;
    while (PackedTrees.left(node) != 0) {
      int column = PackedTrees.feature(node) * rows;
      int threshold = PackedTrees.key(node);
      int left = PackedTrees.left(node);
      if (constant[PackedTrees.feature(node)] || last - from == 1) {
        node = content[left + PackedTrees.right(threshold, columns[column + order[from]])];
        continue;
      }
      int middle = part(column, threshold, from, last);
      if (middle == from) {
        node = content[left + 1];
      } else if (middle == last) {
        node = content[left];
      } else {
        go(content, left, from, middle);
        node = content[left + 1];
        from = middle;
      }
    }
    float value = PackedTrees.value(node);
    for (int i = from; i < last; i++) {
      sums[order[i]] += value;
    }
  }

  /** Brings the rows that go left to the front, and returns where the others begin. */
  private int part(int column, int threshold, int from, int last) {
    int middle = from;
    for (int i = from; i < last; i++) {
      int row = order[i];
      order[i] = order[middle];
      order[middle] = row;
      middle += 1 - PackedTrees.right(threshold, columns[column + row]);
    }
    return middle;
  }
}
