package dev.keepmeengaged.study.importance;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.TreeShap;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.result.ShapSample;
import dev.keepmeengaged.support.ParallelTasks;
import dev.keepmeengaged.training.effects.OutOfBagRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Explains a sample of the training rows, each by its out-of-bag trees, and checks that every
 * explanation adds up to the forest's prediction.
 */
final class ShapSampling {

  /** Rows per task. */
  private static final int CHUNK = 250;

  /** In points of the score, which goes to 100. */
  private static final double LARGEST_ERROR = 1e-7;

  /** Fewer learners make a poor example. */
  private static final int LEARNERS_OF_EXAMPLE = 10;

  private final OutOfBagRows rows;
  private final TreeShap shap;

  private ShapSampling(OutOfBagRows rows) {
    this.rows = rows;
    this.shap = TreeShap.of(rows.forest());
  }

  /**
   * A row's explanation.
   *
   * @param error distance of base value plus contributions from the prediction, in points
   */
  private record Explained(
      double base, double prediction, double error, double pageMix, List<Double> contributions) {}

  /**
   * Draws the rows to explain.
   *
   * @param rows number of rows
   * @param wanted size of the sample, at least 1; all rows if there are fewer
   * @return indices, ascending
   */
  static int[] sample(int rows, int wanted, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] sample = new int[Math.min(wanted, rows)];
    int taken = 0;
    for (int row = 0; taken < sample.length; row++) {
      if (random.nextInt(rows - row) < sample.length - taken) {
        sample[taken++] = row;
      }
    }
    return sample;
  }

  /** The number of tasks in a checkpoint of {@code rows} explanations. */
  static int pieces(int rows) {
    return (rows + CHUNK - 1) / CHUNK;
  }

  /**
   * Explains rows.
   *
   * @param observed the scores of all rows, in percent
   * @param sample indices of the rows to explain, from {@link #sample}
   * @param key names the sample
   * @param threads at least 1; the result does not depend on it
   * @throws IllegalStateException if an explanation does not add up to its prediction
   */
  static ShapSample explain(
      OutOfBagRows rows,
      double[] observed,
      int[] sample,
      String key,
      Checkpoint checkpoint,
      int threads) {
    ShapSampling sampling = new ShapSampling(rows);
    List<Callable<List<Explained>>> tasks = new ArrayList<>();
    for (int from = 0; from < sample.length; from += CHUNK) {
      int[] chunk = Arrays.copyOfRange(sample, from, Math.min(from + CHUNK, sample.length));
      String chunkKey = String.format(Locale.ROOT, "%s, from %d", key, from);
      tasks.add(
          () ->
              checkpoint.once(chunkKey, new TypeReference<>() {}, () -> sampling.explained(chunk)));
    }
    return sampling.sample(
        sample,
        observed,
        ParallelTasks.all(tasks, threads).stream().flatMap(List::stream).toList());
  }

  private List<Explained> explained(int[] chunk) {
    double[] predictions =
        rows.expect(chunk, IntStream.of(chunk).mapToObj(rows.features()::get).toList());
    return IntStream.range(0, chunk.length)
        .mapToObj(i -> explained(chunk[i], predictions[i]))
        .toList();
  }

  private Explained explained(int index, double prediction) {
    FeatureVector row = rows.features().get(index);
    TreeMask trees = rows.masks().get(index);
    Explanation alone = shap.explain(row, trees);
    Explanation asOne = shap.explainWithPageMix(row, trees);
    double error = Math.max(error(alone, prediction), error(asOne, prediction));
    return new Explained(
        alone.base(),
        prediction,
        error,
        asOne.pageMix().orElseThrow(),
        Arrays.stream(Feature.values()).map(alone::of).toList());
  }

  /** The distance of base value plus contributions from the forest's prediction, in points. */
  private static double error(Explanation explanation, double prediction) {
    double sum = explanation.base() + explanation.pageMix().orElse(0);
    for (double contribution : explanation.contributions().values()) {
      sum += contribution;
    }
    return Math.abs(prediction - sum);
  }

  private ShapSample sample(int[] sample, double[] observed, List<Explained> explained) {
    List<ShapSample.Row> found = new ArrayList<>();
    double largest = 0;
    for (int i = 0; i < sample.length; i++) {
      Explained row = explained.get(i);
      double error = row.error();
      if (!(error <= LARGEST_ERROR)) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "the explanation of training row %d misses its prediction by %s points",
                sample[i] + 1,
                error));
      }
      largest = Math.max(largest, error);
      found.add(
          new ShapSample.Row(
              rows.features().get(sample[i]),
              observed[sample[i]],
              row.base(),
              row.prediction(),
              row.contributions(),
              row.pageMix()));
    }
    return new ShapSample(found, largest, examples(found));
  }

  /** The rows with the highest, the median and the lowest prediction; the first of equal ones. */
  private static List<Integer> examples(List<ShapSample.Row> rows) {
    List<Integer> byPrediction = byPrediction(rows, LEARNERS_OF_EXAMPLE);
    if (byPrediction.isEmpty()) {
      byPrediction = byPrediction(rows, 0);
    }
    int last = byPrediction.size() - 1;
    return IntStream.of(0, last / 2, last).distinct().mapToObj(byPrediction::get).toList();
  }

  private static List<Integer> byPrediction(List<ShapSample.Row> rows, int fewestLearners) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).features().raw(Feature.USERS) >= fewestLearners)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -rows.get(i).prediction()))
        .toList();
  }
}
