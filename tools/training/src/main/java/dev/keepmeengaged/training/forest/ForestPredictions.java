package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The predictions of a forest that is not kept, for studies that fit many forests. Each tree is
 * grown, predicts the rows and is discarded. The predictions equal those of {@link ForestTraining}
 * with the same rows, parameters and seed, for any number of threads. Immutable.
 */
public final class ForestPredictions {

  private final int trees;
  private final double[] means;
  private final int deepest;
  private final long nodes;

  private ForestPredictions(int trees, double[] means, int deepest, long nodes) {
    this.trees = trees;
    this.means = means;
    this.deepest = deepest;
    this.nodes = nodes;
  }

  /**
   * Grows a forest and has it predict. A smaller forest is the beginning of a larger one with the
   * same seed, so one growing answers for several sizes.
   *
   * @param features the rows to learn from, complete: no value missing; at least one row
   * @param scores one for each of them, in percent
   * @param rows to predict, complete
   * @param parameters of the whole forest
   * @param treeCounts ascending, 1 to the parameters' trees; none beyond the last is grown
   * @param threads at least 1
   * @return for each tree count what the forest of that many trees predicts
   */
  public static List<ForestPredictions> grow(
      List<FeatureVector> features,
      double[] scores,
      List<FeatureVector> rows,
      ForestParameters parameters,
      int[] treeCounts,
      long seed,
      int threads) {
    check(treeCounts, parameters);
    TrainingSet trainingSet = TrainingSet.checked(features, scores);
    List<TreeSeeds> seeds = TreeSeeds.draw(seed, treeCounts[treeCounts.length - 1]);
    float[][] asked = rows.stream().map(ForestPredictions::floats).toArray(float[][]::new);
    int samples = parameters.samples(trainingSet.size());
    Sums sums = new Sums(asked.length, treeCounts);
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          TreeGrower grower = new TreeGrower(trainingSet.table(), parameters);
          for (int i = next.getAndIncrement(); i < seeds.size(); i = next.getAndIncrement()) {
            TreeSeeds own = seeds.get(i);
            int[] bag = trainingSet.drawsOf(trainingSet.bag(samples, own.bag()));
            GrownTree tree = grower.grow(bag, own.featureDraws());
            sums.add(i, new Answers(values(tree, asked), tree.depth(), tree.size()));
          }
          return null;
        };
    Workers.run(worker, threads);
    return sums.taken();
  }

  private static void check(int[] treeCounts, ForestParameters parameters) {
    int before = 0;
    for (int count : treeCounts) {
      if (count <= before || count > parameters.trees()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "tree counts ascend from 1 to %d; %d does not follow %d",
                parameters.trees(),
                count,
                before));
      }
      before = count;
    }
    if (before == 0) {
      throw new IllegalArgumentException("no number of trees was asked for");
    }
  }

  private static float[] floats(FeatureVector row) {
    float[] values = new float[Feature.COUNT];
    for (Feature feature : Feature.values()) {
      double value = row.raw(feature);
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException(feature.id() + " is missing");
      }
      values[feature.ordinal()] = (float) value;
    }
    return values;
  }

  private static float[] values(GrownTree tree, float[][] rows) {
    float[] values = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      values[i] = tree.number(tree.leafOf(rows[i]));
    }
    return values;
  }

  /** How many trees the forest has. */
  public int trees() {
    return trees;
  }

  /** A copy of the predictions, one for each row in order, in percent. */
  public double[] means() {
    return means.clone();
  }

  /** How many splits the deepest leaf of any tree lies under. */
  public int deepest() {
    return deepest;
  }

  /** Nodes of all trees together, leaves included. */
  public long nodes() {
    return nodes;
  }

  /** What one tree says of the rows, how deep it is, and how many nodes it has. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
  private record Answers(float[] values, int depth, int nodes) {}

  /**
   * Adds up in the order of the trees, whichever thread is done first: sums of doubles depend on
   * it.
   */
  private static final class Sums {

    private final int[] treeCounts;
    private final List<ForestPredictions> taken = new ArrayList<>();
    private final Map<Integer, Answers> early = new HashMap<>();
    private final double[] sums;
    private int trees;
    private int deepest;
    private long nodes;

    Sums(int rows, int[] treeCounts) {
      this.treeCounts = treeCounts.clone();
      this.sums = new double[rows];
    }

    synchronized void add(int tree, Answers answers) {
      early.put(tree, answers);
      for (Answers next = early.remove(trees); next != null; next = early.remove(trees)) {
        add(next);
      }
    }

    private void add(Answers answers) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += answers.values()[i];
      }
      deepest = Math.max(deepest, answers.depth());
      nodes += answers.nodes();
      trees++;
      if (trees == treeCounts[taken.size()]) {
        taken.add(new ForestPredictions(trees, means(), deepest, nodes));
      }
    }

    private double[] means() {
      double[] means = sums.clone();
      for (int i = 0; i < means.length; i++) {
        means[i] /= trees;
      }
      return means;
    }

    synchronized List<ForestPredictions> taken() {
      return List.copyOf(taken);
    }
  }
}
