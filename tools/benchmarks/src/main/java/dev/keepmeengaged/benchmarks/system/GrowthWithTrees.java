package dev.keepmeengaged.benchmarks.system;

import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.TreeShap;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * How a forest grows with its trees: one fit on every processor, and medians of several runs on one
 * thread of the rest.
 */
final class GrowthWithTrees {

  private static final int ROWS = 10_000;

  /** A prediction takes too little to be timed alone. */
  private static final int PREDICTIONS = 1_000;

  private static final int RUNS = 11;

  private final ImputedRows training;
  private final List<FeatureVector> rows;

  private GrowthWithTrees(ImputedRows training) {
    this.training = training;
    this.rows = training.drawn(ROWS);
  }

  /**
   * @param arguments the data folder; then numbers of trees
   */
  public static void main(String[] arguments) {
    GrowthWithTrees growth = new GrowthWithTrees(ImputedRows.read(Path.of(arguments[0])));
    MarkdownTable table =
        new MarkdownTable(
            System.out,
            "trees",
            "nodes",
            "file bytes",
            "fit s",
            "load ms",
            "one prediction µs",
            "10,000 rows ms",
            "one explanation ms");
    int[] trees = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    growth.measure(trees[0]); // compiled before it counts
    for (int count : trees) {
      table.row(growth.measure(count));
    }
  }

  private Object[] measure(int trees) {
    ForestParameters usual = ForestParameters.DEFAULT;
    ForestParameters parameters =
        new ForestParameters(
            trees, usual.maxFeatures(), usual.minLeaf(), usual.minSplit(), usual.maxDepth());
    long begin = System.nanoTime();
    PackedForest forest = training.train(parameters);
    double fitSeconds = (System.nanoTime() - begin) / 1e9;
    byte[] file = bytes(forest);
    TreeShap explainer = TreeShap.of(forest);
    TreeMask all = TreeMask.all(trees);
    double load = milliseconds(run -> ForestLoader.read(file));
    double predictions = milliseconds(run -> predict(forest, run));
    double batch = milliseconds(run -> forest.predictAll(rows));
    double explanation = milliseconds(run -> explainer.explain(rows.get(run), all));
    return new Object[] {
      trees,
      forest.nodes(),
      file.length,
      fitSeconds,
      load,
      predictions * 1e3 / PREDICTIONS,
      batch,
      explanation
    };
  }

  private static byte[] bytes(PackedForest forest) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      forest.serializeToStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  private void predict(PackedForest forest, int run) {
    double sum = 0;
    for (int i = 0; i < PREDICTIONS; i++) {
      sum += forest.predict(rows.get((run * PREDICTIONS + i) % ROWS));
    }
    if (Double.isNaN(sum)) {
      throw new IllegalStateException("a prediction is not a number");
    }
  }

  /** The median of the second half of twice as many runs. */
  private static double milliseconds(IntConsumer work) {
    double[] taken = new double[RUNS];
    for (int run = 0; run < 2 * RUNS; run++) {
      long begin = System.nanoTime();
      work.accept(run);
      if (run >= RUNS) {
        taken[run - RUNS] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(taken);
    return taken[RUNS / 2];
  }
}
