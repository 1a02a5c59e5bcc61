package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.forest.ForestBuilder;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows regression trees (CART: Breiman et al., 1984) to the rules of scikit-learn's {@code
 * DepthFirstTreeBuilder} and {@code BestSplitter}: bootstrap repeats are weights, the minima count
 * distinct rows, features are drawn past those that are constant, the first of equal splits wins.
 * Keeps its scratch memory between trees, so one thread uses one grower.
 */
final class TreeGrower {

  /** The distance up to which scikit-learn treats values as equal. */
  private static final float SAME_VALUE = 1e-7f;

  private static final double PURE = Math.ulp(1.0);
  private static final long ONE_ROW = 1L << 32;

  /**
   * Fewer rows of a larger table lie scattered over more memory than the processor's caches hold,
   * where every read of a column waits; side by side they fit. Narrowing a second time, further
   * down, gained nothing.
   */
  private static final int NARROWED_FROM = 1 << 16;

  /** A subtree of so small a part of that would not repay the narrowing. */
  private static final int LEAST_PART = 64;

  /** Below this many rows sorting is quicker than counting by rank. */
  private static final int SORTED_BELOW = 28;

  private final RankedTable table;
  private final ForestParameters parameters;

  // The bag's rows, each once, in an order in which every node is a range.
  private final int[] rows;
  private final int[] weights;
  private final double[] scores;

  // What the rows above are rows of: the table, or the part of it that the subtree at hand needs.
  private final int narrowedFrom;
  private final NarrowedColumns narrowed;
  private Columns columns;
  private int narrowedEnd;

  // A candidate feature's ranks in a node, and per rank, side by side: the bits of the sum of
  // weighted scores; number of rows (upper half) and weight (lower). Two levels of bits say which
  // ranks are there.
  private final int[] nodeRanks;
  private final long[] keys = new long[SORTED_BELOW];
  private final long[] rankTotals;
  private final long[] present;
  private final long[] presentWords;

  // The first features are constant in the node: see scikit-learn's node_split_best.
  private final int[] features = new int[Feature.COUNT];
  private final int[] constantFeatures = new int[Feature.COUNT];

  private final Pending pending;
  private final GrownTree tree = new GrownTree(1 << 12);

  // The node at hand, and the best split of it so far.
  private int start;
  private int end;
  private long nodeWeight;
  private double nodeSum;
  private double bestProxy;
  private int bestFeature;
  private int bestLeftRank;
  private int bestRightRank;

  TreeGrower(RankedTable table, ForestParameters parameters) {
    this(table, parameters, NARROWED_FROM);
  }

  /**
   * @param narrowedFrom columns are narrowed for a subtree of at most so many rows, up to 65,536,
   *     and of a table of more
   */
  TreeGrower(RankedTable table, ForestParameters parameters, int narrowedFrom) {
    this.table = table;
    this.parameters = parameters;
    this.narrowedFrom = narrowedFrom;
    rows = new int[table.rows()];
    weights = new int[table.rows()];
    scores = new double[table.rows()];
    narrowed = new NarrowedColumns(table, Math.min(narrowedFrom, table.rows()));
    columns = table;
    nodeRanks = new int[table.rows()];
    int values = table.mostValues();
    rankTotals = new long[2 * values];
    present = new long[(values >>> 6) + 1];
    presentWords = new long[(values >>> 12) + 1];
    pending = new Pending(parameters.maxDepth() + 2);
  }

  /**
   * A tree grown on a bag.
   *
   * @param bag how often each row of the table was drawn; at least one was
   */
  GrownTree grow(int[] bag, SplittableRandom random) {
    int size = fill(bag);
    tree.clear();
    columns = table;
    for (int f = 0; f < features.length; f++) {
      features[f] = f;
    }
    pending.push(0, size, 0, 0, -1);
    while (pending.pop()) {
      if (pending.parent >= 0) {
        tree.rightOf(pending.parent);
      }
      chooseColumns(pending.start, pending.end);
      growNode(pending.start, pending.end, pending.depth, pending.constants, random);
    }
    return tree.trimmed();
  }

  private int fill(int[] bag) {
    double[] tableScores = table.scores();
    int size = 0;
    for (int row = 0; row < bag.length; row++) {
      if (bag[row] > 0) {
        rows[size] = row;
        weights[size] = bag[row];
        scores[size] = tableScores[row];
        size++;
      }
    }
    return size;
  }

  /** Nodes come in the order of their rows, so a subtree is done when a node lies behind it. */
  private void chooseColumns(int from, int to) {
    if (columns == narrowed && from >= narrowedEnd) {
      columns = table;
    }
    int size = to - from;
    if (columns == table
        && table.rows() > narrowedFrom
        && size <= narrowedFrom
        && size >= narrowedFrom / LEAST_PART) {
      narrowed.take(rows, from, to);
      narrowedEnd = to;
      columns = narrowed;
    }
  }

  private void growNode(int from, int to, int depth, int knownConstants, SplittableRandom random) {
    start = from;
    end = to;
    double impurity = measureNode();
    int size = to - from;
    boolean leaf =
        depth >= parameters.maxDepth()
            || size < parameters.minSplit()
            || size < 2 * parameters.minLeaf()
            || impurity <= PURE;
    if (!leaf) {
      int constants = findSplit(knownConstants, random);
      if (bestFeature >= 0) {
        double decrease = bestProxy - nodeSum * nodeSum / nodeWeight;
        int split = tree.addSplit(bestFeature, threshold(), (int) nodeWeight, impurity, decrease);
        int middle = partition();
        pending.push(middle, to, depth + 1, constants, split);
        pending.push(from, middle, depth + 1, constants, -1);
        return;
      }
    }
    tree.addLeaf((float) (nodeSum / nodeWeight), (int) nodeWeight, impurity);
  }

  /** Sets the node's weight and sum, and returns the variance of its scores. */
  private double measureNode() {
    double first = scores[start];
    boolean equal = true;
    long weight = 0;
    double sum = 0;
    double squares = 0;
    for (int i = start; i < end; i++) {
      double score = scores[i];
      double weightedScore = weights[i] * score;
      equal &= score == first;
      weight += weights[i];
      sum += weightedScore;
      squares += weightedScore * score;
    }
    nodeWeight = weight;
    nodeSum = sum;
    double mean = sum / weight;
    return equal ? 0 : Math.max(0, squares / weight - mean * mean);
  }

  /** Finds the best split of the node; returns how many features are known to be constant now. */
  private int findSplit(int knownConstants, SplittableRandom random) {
    bestProxy = Double.NEGATIVE_INFINITY;
    bestFeature = -1;
    int remaining = Feature.COUNT;
    int visited = 0;
    int foundConstants = 0;
    int drawnConstants = 0;
    int constants = knownConstants;
    while (remaining > constants
        && (visited < parameters.maxFeatures() || visited <= foundConstants + drawnConstants)) {
      visited++;
      int drawn = drawnConstants + random.nextInt(remaining - foundConstants - drawnConstants);
      if (drawn < knownConstants) {
        swapFeatures(drawnConstants, drawn);
        drawnConstants++;
        continue;
      }
      drawn += foundConstants;
      int feature = features[drawn];
      if (!visit(feature)) {
        swapFeatures(drawn, constants);
        foundConstants++;
        constants++;
        continue;
      }
      remaining--;
      swapFeatures(remaining, drawn);
    }
    // Children and siblings rely on the order of the features known to be constant here.
    System.arraycopy(constantFeatures, 0, features, 0, knownConstants);
    System.arraycopy(features, knownConstants, constantFeatures, knownConstants, foundConstants);
    return constants;
  }

  private void swapFeatures(int a, int b) {
    int feature = features[a];
    features[a] = features[b];
    features[b] = feature;
  }

  /** Looks for a better split by a feature; false when the feature is constant in the node. */
  private boolean visit(int feature) {
    int size = end - start;
    columns.ranks(feature, rows, start, end, nodeRanks);
    int lowest = Integer.MAX_VALUE;
    int highest = -1;
    for (int i = 0; i < size; i++) {
      int rank = nodeRanks[i];
      lowest = Math.min(lowest, rank);
      highest = Math.max(highest, rank);
    }
    float[] values = columns.values(feature);
    if (values[highest] <= values[lowest] + SAME_VALUE) {
      return false;
    }
    if (size < SORTED_BELOW) {
      visitSorted(feature, values, size);
    } else {
      count(size);
      visitCounted(feature, values, lowest, highest, size);
    }
    return true;
  }

  private void visitSorted(int feature, float[] values, int size) {
    for (int i = 0; i < size; i++) {
      long key = (long) nodeRanks[i] << 32 | i;
      int at = i;
      while (at > 0 && keys[at - 1] > key) {
        keys[at] = keys[at - 1];
        at--;
      }
      keys[at] = key;
    }
    int minLeaf = parameters.minLeaf();
    int last = size - minLeaf;
    long weight = 0;
    double sum = 0;
    for (int left = 1; left <= last; left++) {
      long key = keys[left - 1];
      int i = start + (int) key;
      weight += weights[i];
      sum += weights[i] * scores[i];
      int rank = (int) (key >>> 32);
      int next = (int) (keys[left] >>> 32);
      if (next != rank && left >= minLeaf) {
        consider(feature, values, rank, next, weight, sum);
      }
    }
  }

  private void count(int size) {
    for (int i = 0; i < size; i++) {
      int rank = nodeRanks[i];
      int weight = weights[start + i];
      double sum = Double.longBitsToDouble(rankTotals[2 * rank]) + weight * scores[start + i];
      rankTotals[2 * rank] = Double.doubleToRawLongBits(sum);
      rankTotals[2 * rank + 1] += ONE_ROW | weight;
      present[rank >>> 6] |= 1L << rank;
      presentWords[rank >>> 12] |= 1L << (rank >>> 6);
    }
  }

  private void visitCounted(int feature, float[] values, int lowest, int highest, int size) {
    int minLeaf = parameters.minLeaf();
    int last = size - minLeaf;
    int left = 0;
    long weight = 0;
    double sum = 0;
    int before = -1;
    for (int top = lowest >>> 12; top <= highest >>> 12; top++) {
      long words = presentWords[top];
      presentWords[top] = 0;
      while (words != 0) {
        int word = top << 6 | Long.numberOfTrailingZeros(words);
        words &= words - 1;
        long bits = present[word];
        present[word] = 0;
        while (bits != 0) {
          int rank = word << 6 | Long.numberOfTrailingZeros(bits);
          bits &= bits - 1;
          if (left >= minLeaf && left <= last) {
            consider(feature, values, before, rank, weight, sum);
          }
          long counts = rankTotals[2 * rank + 1];
          left += (int) (counts >>> 32);
          weight += (int) counts;
          sum += Double.longBitsToDouble(rankTotals[2 * rank]);
          rankTotals[2 * rank] = 0;
          rankTotals[2 * rank + 1] = 0;
          before = rank;
        }
      }
    }
  }

  /** Least squared error is greatest sum of squared sums over weights: what is left is constant. */
  private void consider(
      int feature, float[] values, int rank, int next, long leftWeight, double leftSum) {
    double rightSum = nodeSum - leftSum;
    double proxy = leftSum * leftSum / leftWeight + rightSum * rightSum / (nodeWeight - leftWeight);
    if (proxy > bestProxy && values[next] > values[rank] + SAME_VALUE) {
      bestProxy = proxy;
      bestFeature = feature;
      bestLeftRank = rank;
      bestRightRank = next;
    }
  }

  private float threshold() {
    float[] values = columns.values(bestFeature);
    return ForestBuilder.floatAtMost(values[bestLeftRank] / 2.0 + values[bestRightRank] / 2.0);
  }

  /**
   * Moves the rows of the left child to the front of the node and returns the first index of the
   * right child.
   */
  private int partition() {
    columns.ranks(bestFeature, rows, start, end, nodeRanks);
    int left = start;
    int right = end - 1;
    while (left <= right) {
      if (nodeRanks[left - start] <= bestLeftRank) {
        left++;
      } else {
        swapRows(left, right);
        nodeRanks[left - start] = nodeRanks[right - start];
        right--;
      }
    }
    return left;
  }

  private void swapRows(int a, int b) {
    int row = rows[a];
    rows[a] = rows[b];
    rows[b] = row;
    int weight = weights[a];
    weights[a] = weights[b];
    weights[b] = weight;
    double score = scores[a];
    scores[a] = scores[b];
    scores[b] = score;
  }

  /** A stack of the nodes to grow, the next one last. */
  private static final class Pending {

    private static final int FIELDS = 5;

    private int[] stack;
    private int size;

    int start;
    int end;
    int depth;
    int constants;
    int parent;

    Pending(int nodes) {
      stack = new int[nodes * FIELDS];
    }

    void push(int start, int end, int depth, int constants, int parent) {
      if (size + FIELDS > stack.length) {
        stack = Arrays.copyOf(stack, 2 * stack.length);
      }
      stack[size++] = start;
      stack[size++] = end;
      stack[size++] = depth;
      stack[size++] = constants;
      stack[size++] = parent;
    }

    boolean pop() {
      if (size == 0) {
        return false;
      }
      parent = stack[--size];
      constants = stack[--size];
      depth = stack[--size];
      end = stack[--size];
      start = stack[--size];
      return true;
    }
  }
}
