package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.forest.ForestBuilder;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.PackedForest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.impl.EmptyDatasetProvenance;
import org.tribuo.provenance.impl.EmptyTrainerProvenance;
import org.tribuo.regression.Regressor;

/**
 * Packs an imported Tribuo ensemble into a model that can be served. The given data provides the
 * rows per node and so the importances. The bags are unknown, so there are no out-of-bag masks.
 */
final class ForestPacking {

  /** The number of rows to compare: Tribuo takes a quarter of a millisecond per row. */
  private static final int COMPARED_ROWS = 2_000;

  private final TribuoForest foreign;
  private final CourseData data;
  private final FeatureTable table;
  private final List<FeatureVector> features;

  private ForestPacking(TribuoForest foreign, CourseData data) {
    this.foreign = foreign;
    this.data = data;
    this.table =
        FeatureTable.of(
            data.training().stream().map(CourseRow::features).toList(), foreign.features());
    this.features = ModelTraining.complete(data.training(), table.medians());
  }

  /**
   * Packs a forest.
   *
   * @param data source of the features' tables
   * @throws IllegalArgumentException if the data has no row in the model's scope, or the packed
   *     forest and the ensemble predict differently
   */
  static NewModel pack(TribuoForest foreign, CourseData data) {
    if (data.training().isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "the data has no row with a score above 0 and below 100: rows with a score of 0 or 100"
                  + " %,d",
              data.report().count("scope", "out of scope")));
    }
    return new ForestPacking(foreign, data).pack();
  }

  private NewModel pack() {
    float[][] rows = features.stream().map(ForestPacking::row).toArray(float[][]::new);
    double[] scores = ModelTraining.scores(data.training());
    List<GrownTree> trees = new ArrayList<>();
    ForestBuilder builder = new ForestBuilder();
    for (Node<Regressor> root : foreign.roots()) {
      GrownTree tree = measured(flatten(root), rows, scores);
      trees.add(tree);
      tree.addTo(builder);
    }
    // The ensemble's own provenance may name files of the machine that it was trained on.
    ModelProvenance provenance =
        new ModelProvenance(
            PackedForest.class.getName(),
            foreign.ensemble().getProvenance().getTrainingTime(),
            new EmptyDatasetProvenance(),
            new EmptyTrainerProvenance(),
            Map.of(),
            false);
    PackedForest forest =
        PackedForest.of(
            ForestTraining.NAME,
            provenance,
            foreign.ensemble().getFeatureIDMap(),
            foreign.ensemble().getOutputIDInfo(),
            builder);
    compare(forest);
    return new NewModel(
        forest,
        table,
        ImpurityImportances.of(trees, foreign.features()),
        ModelTraining.golden(foreign.ensemble(), features),
        DataOrigin.of(data, data.training()),
        Optional.empty(),
        Optional.empty(),
        StudyMeasurements.NONE,
        Calibration.NONE,
        foreign.ensemble().getProvenance().getTrainingTime().toInstant());
  }

  private static float[] row(FeatureVector features) {
    double[] values = features.toArray();
    float[] row = new float[values.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) values[i];
    }
    return row;
  }

  /** A tree in pre-order; a split waits on the stack until its left subtree is there. */
  private GrownTree flatten(Node<Regressor> root) {
    ImmutableFeatureMap featureMap = foreign.ensemble().getFeatureIDMap();
    GrownTree tree = new GrownTree(1 << 10);
    record Pending(Node<Regressor> node, int parent) {}
    Deque<Pending> pending = new ArrayDeque<>();
    pending.push(new Pending(root, -1));
    while (!pending.isEmpty()) {
      Pending next = pending.pop();
      if (next.parent() >= 0) {
        tree.rightOf(next.parent());
      }
      if (next.node() instanceof SplitNode<Regressor> split) {
        String name = featureMap.get(split.getFeatureID()).getName();
        int node =
            tree.addSplit(
                Feature.byId(name).orElseThrow().ordinal(),
                ForestBuilder.floatAtMost(split.splitValue()),
                0,
                split.getImpurity(),
                0);
        pending.push(new Pending(split.getGreaterThan(), node));
        pending.push(new Pending(split.getLessThanOrEqual(), -1));
      } else if (next.node() instanceof LeafNode<Regressor> leaf) {
        tree.addLeaf((float) leaf.getOutput().getValues()[0], 0, leaf.getImpurity());
      } else {
        throw new IllegalArgumentException(
            "a tree has a node of a kind that cannot be packed: " + next.node().getClass());
      }
    }
    return tree;
  }

  /**
   * A copy of the tree with rows per node and decrease of impurity per split, measured on these
   * rows.
   */
  private static GrownTree measured(GrownTree tree, float[][] rows, double[] scores) {
    int[] covers = new int[tree.size()];
    double[] sums = new double[tree.size()];
    for (int i = 0; i < rows.length; i++) {
      int leaf = tree.leafOf(rows[i]);
      covers[leaf]++;
      sums[leaf] += scores[i];
    }
    for (int node = tree.size() - 1; node >= 0; node--) {
      if (!tree.leaf(node)) {
        covers[node] = covers[node + 1] + covers[tree.right(node)];
        sums[node] = sums[node + 1] + sums[tree.right(node)];
      }
    }
    double[] gains = new double[tree.size()];
    Arrays.setAll(gains, i -> covers[i] == 0 ? 0 : sums[i] * sums[i] / covers[i]);
    for (int node = 0; node < tree.size(); node++) {
      double decrease =
          tree.leaf(node)
              ? 0
              : Math.max(0, gains[node + 1] + gains[tree.right(node)] - gains[node]);
      tree.measure(node, covers[node], decrease);
    }
    return tree;
  }

  private void compare(PackedForest forest) {
    int count = Math.min(COMPARED_ROWS, features.size());
    IntStream.range(0, count)
        .map(i -> (int) ((long) i * features.size() / count))
        .parallel()
        .forEach(i -> compare(forest, i));
  }

  private void compare(PackedForest forest, int row) {
    double packed = forest.predict(features.get(row));
    double unpacked = ModelTraining.unpacked(foreign.ensemble(), features.get(row));
    if (!(Math.abs(packed - unpacked) <= ForestLoader.TOLERANCE)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "packed, the ensemble predicts %s for row %d of the data instead of %s",
              packed,
              row + 1,
              unpacked));
    }
  }
}
