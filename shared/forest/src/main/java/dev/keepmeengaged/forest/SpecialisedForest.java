package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is left of a forest for one course: the trees that judge it, without what its uncontrollable
 * features rule out. Splits on those are decided, so only splits on features that a what-if may
 * change remain. For many scenarios of one course it gives exactly what the whole forest gives, in
 * less time. Immutable and thread-safe.
 */
public final class SpecialisedForest {

  private final float[] course;
  private final int[] roots;
  private final long[] nodes;

  private SpecialisedForest(float[] course, int[] roots, long[] nodes) {
    this.course = course;
    this.roots = roots;
    this.nodes = nodes;
  }

  /**
   * The forest that is left for a course.
   *
   * @param course complete: no value missing
   * @param mask the trees that judge the course, at least one
   */
  public static SpecialisedForest of(PackedForest forest, FeatureVector course, TreeMask mask) {
    PackedTrees trees = forest.packedTrees();
    PackedForest.checked(mask, trees);
    float[] row = PackedForest.row(course);
    Pruning pruning = new Pruning(trees, row);
    int[] roots = new int[mask.count()];
    int next = 0;
    for (int tree = 0; tree < trees.trees(); tree++) {
      if (mask.contains(tree)) {
        roots[next++] = pruning.size;
        pruning.keep(trees.root(tree));
      }
    }
    return new SpecialisedForest(row, roots, Arrays.copyOf(pruning.nodes, pruning.size));
  }

  /** Writes what is left of tree after tree, in pre-order like {@link PackedTrees}. */
  private static final class Pruning {

    private static final boolean[] CONTROLLABLE = new boolean[Feature.COUNT];

    static {
      Stream.of(Feature.values())
          .forEach(feature -> CONTROLLABLE[feature.ordinal()] = feature.controllable());
    }

    private final PackedTrees trees;
    private final float[] row;
    private long[] nodes = new long[1 << 12];
    private int size;

    Pruning(PackedTrees trees, float[] row) {
      this.trees = trees;
      this.row = row;
    }

    void keep(int node) {
      int here = node;
      while (!trees.leaf(here) && !CONTROLLABLE[trees.feature(here)]) {
        here = row[trees.feature(here)] > trees.number(here) ? trees.right(here) : here + 1;
      }
      if (trees.leaf(here)) {
        add(PackedTrees.leafNode(trees.number(here)));
        return;
      }
      int split = add(0);
      keep(here + 1);
      int right = size;
      keep(trees.right(here));
      boolean twoLeaves = right == split + 2 && size == split + 3;
      if (twoLeaves && nodes[right] == nodes[split + 1]) {
        nodes[split] = nodes[right];
        size = split + 1;
      } else {
        nodes[split] = PackedTrees.splitNode(trees.feature(here), trees.number(here), right);
      }
    }

    private int add(long node) {
      if (size == nodes.length) {
        nodes = Arrays.copyOf(nodes, 2 * size);
      }
      nodes[size] = node;
      return size++;
    }
  }

  /** Number of trees: those in the mask. */
  public int trees() {
    return roots.length;
  }

  /** Number of nodes that are left in all trees. */
  public int nodes() {
    return nodes.length;
  }

  /**
   * The mean over the trees, in percent: bit for bit that of the whole forest with the mask.
   *
   * @param scenario the course, with any of its controllable features changed
   * @throws IllegalArgumentException when another feature differs from the course's
   */
  public double predict(FeatureVector scenario) {
    float[] row = checked(scenario);
    double sum = 0;
    for (int root : roots) {
      sum += PackedTrees.value(nodes, root, row, 0);
    }
    return sum / roots.length;
  }

  /**
   * The means over the trees for many scenarios, tree by tree.
   *
   * @param scenarios each as for {@link #predict}
   * @return a prediction for each scenario in order, in percent
   */
  public double[] predictAll(List<FeatureVector> scenarios) {
    float[] rows = new float[scenarios.size() * Feature.COUNT];
    for (int i = 0; i < scenarios.size(); i++) {
      System.arraycopy(checked(scenarios.get(i)), 0, rows, i * Feature.COUNT, Feature.COUNT);
    }
    double[] sums = new double[scenarios.size()];
    for (int root : roots) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += PackedTrees.value(nodes, root, rows, i * Feature.COUNT);
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] /= roots.length;
    }
    return sums;
  }

  /**
   * What each tree says of a scenario, in percent, in the order of the trees in the mask.
   *
   * @param scenario as for {@link #predict}
   */
  public double[] treeValues(FeatureVector scenario) {
    float[] row = checked(scenario);
    double[] values = new double[roots.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = PackedTrees.value(nodes, roots[i], row, 0);
    }
    return values;
  }

  private float[] checked(FeatureVector scenario) {
    float[] row = PackedForest.row(scenario);
    for (int i = 0; i < row.length; i++) {
      if (!Pruning.CONTROLLABLE[i] && row[i] != course[i]) {
        throw new IllegalArgumentException(
            "%s is %s, but %s in the course that the forest was specialised for"
                .formatted(Feature.values()[i].id(), row[i], course[i]));
      }
    }
    return row;
  }
}
