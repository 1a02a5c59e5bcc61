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
 * less time where they come one after the other; many at once are as well served by {@link
 * PackedForest#predictAll(List, TreeMask)}. Immutable and thread-safe.
 */
public final class SpecialisedForest {

  private final float[] course;
  private final PackedTrees trees;

  private SpecialisedForest(float[] course, PackedTrees trees) {
    this.course = course;
    this.trees = trees;
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
    return new SpecialisedForest(
        row, PackedTrees.pruned(roots, Arrays.copyOf(pruning.nodes, pruning.size)));
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
      boolean twoLeaves = size == split + 3;
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
    return trees.trees();
  }

  /** Number of nodes that are left in all trees. */
  public int nodes() {
    return trees.nodes();
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
    for (int tree = 0; tree < trees.trees(); tree++) {
      sum += trees.value(tree, row, 0);
    }
    return sum / trees.trees();
  }

  /**
   * The means over the trees for many scenarios, which go through each tree together.
   *
   * @param scenarios each as for {@link #predict}
   * @return a prediction for each scenario in order, in percent
   */
  public double[] predictAll(List<FeatureVector> scenarios) {
    scenarios.forEach(this::checked);
    Batch batch = new Batch(PackedForest.values(scenarios));
    for (int tree = 0; tree < trees.trees(); tree++) {
      batch.through(trees, tree);
    }
    return batch.means(trees.trees());
  }

  /**
   * What each tree says of a scenario, in percent, in the order of the trees in the mask.
   *
   * @param scenario as for {@link #predict}
   */
  public double[] treeValues(FeatureVector scenario) {
    float[] row = checked(scenario);
    double[] values = new double[trees.trees()];
    for (int i = 0; i < values.length; i++) {
      values[i] = trees.value(i, row, 0);
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
