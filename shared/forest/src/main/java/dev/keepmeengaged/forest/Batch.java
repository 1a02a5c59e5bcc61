package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;

/**
 * Many rows on their way through trees together. At each split the rows that reached it are parted
 * in two, as in quicksort: a node is read once for all of them, and no jump depends on a row, so
 * the processor guesses none wrong. Rows that agree on a feature are not even looked at. Not
 * thread-safe.
 */
final class Batch {

  private final int rows;

  /** Feature values, one feature after the other. */
  private final float[] columns;

  /** For each feature whether all rows have the same value. */
  private final boolean[] constant = new boolean[Feature.COUNT];

  /** The rows, in the order of the leaves that they reached last. */
  private final int[] order;

  private final double[] sums;

  /**
   * @param values feature values, one row after the other
   */
  Batch(float[] values) {
    this.rows = values.length / Feature.COUNT;
    this.columns = new float[values.length];
    this.order = new int[rows];
    this.sums = new double[rows];
    Arrays.setAll(order, row -> row);
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      boolean same = true;
      for (int row = 0; row < rows; row++) {
        float value = values[row * Feature.COUNT + feature];
        columns[feature * rows + row] = value;
        same &= value == values[feature];
      }
      constant[feature] = same;
    }
  }

  /** Adds to each row's sum the value of the leaf where it ends. */
  void through(PackedTrees trees, int tree) {
    if (rows > 0) {
      go(trees, trees.root(tree), 0, rows);
    }
  }

  private void go(PackedTrees trees, int top, int first, int last) {
    int node = top;
    int from = first;
    while (!trees.leaf(node)) {
      int column = trees.feature(node) * rows;
      float threshold = trees.number(node);
      int right = trees.right(node);
      if (constant[trees.feature(node)] || last - from == 1) {
        node = columns[column + order[from]] > threshold ? right : node + 1;
        continue;
      }
      int middle = part(column, threshold, from, last);
      if (middle == from) {
        node = right;
      } else if (middle == last) {
        node++;
      } else {
        go(trees, node + 1, from, middle);
        node = right;
        from = middle;
      }
    }
    float value = trees.number(node);
    for (int i = from; i < last; i++) {
      sums[order[i]] += value;
    }
  }

  /** Brings the rows that go left to the front, and returns where the others begin. */
  private int part(int column, float threshold, int from, int last) {
    int middle = from;
    for (int i = from; i < last; i++) {
      int row = order[i];
      order[i] = order[middle];
      order[middle] = row;
      middle += columns[column + row] > threshold ? 0 : 1;
    }
    return middle;
  }

  /** For each row in order the sum of its leaves, divided by the number of trees. */
  double[] means(int trees) {
    return Arrays.stream(sums).map(sum -> sum / trees).toArray();
  }
}
