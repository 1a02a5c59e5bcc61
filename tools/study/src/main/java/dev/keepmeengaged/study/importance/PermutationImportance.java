package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.support.ParallelTasks;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;

/**
 * The loss of R2 when values are shuffled between rows (Breiman, 2001; on unseen rows as in
 * scikit-learn's {@code permutation_importance}). A loss can be negative by chance. Thread-safe.
 *
 * <p>All features share the same permutations, so that they differ by no chance. The page mix is
 * permuted as one: a row gets all five shares of another row, so that the mix stays a real one.
 *
 * @param r2 without permutation
 * @param losses by feature, the page mix last, and repeat; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PermutationImportance(double r2, double[][] losses) {

  /** Features and the page mix. */
  private static final int PLAYERS = Feature.COUNT + 1;

  /** A model that predicts each of many rows for itself; called by several threads. */
  @FunctionalInterface
  public interface Model {

    /** A prediction for each row in order, in percent. */
    double[] predict(List<FeatureVector> rows);
  }

  /**
   * Random orders of rows.
   *
   * @return for every repeat the source row of each row
   */
  public static List<int[]> shufflings(int rows, int repeats, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<int[]> shufflings = new ArrayList<>(repeats);
    for (int repeat = 0; repeat < repeats; repeat++) {
      int[] order = new int[rows];
      for (int row = 0; row < rows; row++) {
        int other = random.nextInt(row + 1);
        order[row] = order[other];
        order[other] = row;
      }
      shufflings.add(order);
    }
    return shufflings;
  }

  /**
   * Measures the losses of a model.
   *
   * @param rows that the model did not see; complete
   * @param scores one for each row, in percent
   * @param shufflings of the rows, at least one
   * @param threads at least 1; the result does not depend on it
   */
  public static PermutationImportance of(
      Model model, List<FeatureVector> rows, double[] scores, List<int[]> shufflings, int threads) {
    double[] predictions = model.predict(rows);
    double r2 = Accuracy.of(scores, predictions).r2();
    List<Callable<Double>> tasks = new ArrayList<>();
    for (int player = 0; player < PLAYERS; player++) {
      List<Feature> shuffled = features(player);
      for (int[] order : shufflings) {
        tasks.add(
            () -> {
              double[] changed = predictions.clone();
              predictShuffled(model, rows, shuffled, order, changed);
              return r2 - Accuracy.of(scores, changed).r2();
            });
      }
    }
    List<Double> found = ParallelTasks.all(tasks, threads);
    int repeats = shufflings.size();
    double[][] losses = new double[PLAYERS][repeats];
    for (int i = 0; i < found.size(); i++) {
      losses[i / repeats][i % repeats] = found.get(i);
    }
    return new PermutationImportance(r2, losses);
  }

  private static List<Feature> features(int player) {
    return player < Feature.COUNT ? List.of(Feature.values()[player]) : Feature.PAGE_TYPES;
  }

  /**
   * Predicts only the rows whose value changes. For features that most courses lack, these are few.
   *
   * @param predictions of the unchanged rows; updated in place
   */
  private static void predictShuffled(
      Model model,
      List<FeatureVector> rows,
      List<Feature> features,
      int[] order,
      double[] predictions) {
    List<FeatureVector> shuffled = new ArrayList<>();
    List<Integer> changed = new ArrayList<>();
    for (int row = 0; row < order.length; row++) {
      Map<Feature, Double> values = new EnumMap<>(Feature.class);
      for (Feature feature : features) {
        double value = rows.get(order[row]).raw(feature);
        if (value != rows.get(row).raw(feature)) {
          values.put(feature, value);
        }
      }
      if (!values.isEmpty()) {
        changed.add(row);
        shuffled.add(rows.get(row).with(values));
      }
    }
    double[] others = model.predict(shuffled);
    for (int i = 0; i < others.length; i++) {
      predictions[changed.get(i)] = others[i];
    }
  }

  /** The number of repeats. */
  public int repeats() {
    return losses[0].length;
  }

  /** The loss of R2 by this feature in every repeat. */
  public double[] losses(Feature feature) {
    return losses[feature.ordinal()].clone();
  }

  /** The loss of R2 by the page mix in every repeat. */
  public double[] pageMixLosses() {
    return losses[Feature.COUNT].clone();
  }
}
