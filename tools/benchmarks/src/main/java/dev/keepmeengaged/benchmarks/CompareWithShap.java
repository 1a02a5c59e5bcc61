package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.NodeVisitor;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.TreeShap;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Explanations of single rows by ours and by shap's TreeExplainer: the same default forest, in
 * turns, one thread each. Times are CPU times, which other load on the machine disturbs less. Ends
 * with 1 when they differ by more than rounding can explain. Started by {@code explain.sh}.
 */
public final class CompareWithShap {

  private static final int WARM_UP = 100;

  /** In points. Both add up doubles. */
  private static final double MOST_DIFFERENCE = 1e-9;

  private final PackedForest forest;
  private final List<FeatureVector> rows;
  private final TreeMask all;

  private CompareWithShap(PackedForest forest, List<FeatureVector> rows) {
    this.forest = forest;
    this.rows = rows;
    this.all = TreeMask.all(forest.trees());
  }

  /**
   * @param arguments data folder, number of rows to explain, Python, script of the other side
   */
  public static void main(String[] arguments) throws IOException {
    TrainedOnData trained = TrainedOnData.of(Path.of(arguments[0]), ForestParameters.DEFAULT);
    CompareWithShap comparison =
        new CompareWithShap(trained.forest(), trained.rows(Integer.parseInt(arguments[1])));
    Path nodes = Files.createTempFile("forest", ".bin");
    double difference;
    try {
      comparison.write(nodes);
      difference = comparison.run(List.of(arguments[2], arguments[3], nodes.toString()));
    } finally {
      Files.delete(nodes);
    }
    if (!(difference <= MOST_DIFFERENCE)) { // NaN as well
      System.err.printf(
          Locale.ROOT,
          "An explanation is away from shap's or from its prediction by %.1e points.%n",
          difference);
      System.exit(1);
    }
  }

  /**
   * Prints a table, and returns by how much an explanation differs most from shap's or its sum from
   * the prediction, in points.
   */
  private double run(List<String> command) throws IOException {
    long begin = System.nanoTime();
    TreeShap explainer = TreeShap.of(forest);
    double making = (System.nanoTime() - begin) / 1e6;
    rows.stream().limit(WARM_UP).forEach(row -> explainer.explain(row, all));
    rows.stream().limit(WARM_UP).forEach(row -> explainer.explainWithPageMix(row, all));

    double[] ours = new double[rows.size()];
    double[] withMix = new double[rows.size()];
    double[] theirs = new double[rows.size()];
    double residual = 0;
    double theirResidual = 0;
    double difference = 0;
    try (OtherProcess shap = OtherProcess.start(command)) {
      for (int i = 0; i < rows.size(); i++) {
        FeatureVector row = rows.get(i);
        begin = cpuTime();
        Explanation explanation = explainer.explain(row, all);
        ours[i] = (cpuTime() - begin) / 1e6;
        begin = cpuTime();
        Explanation grouped = explainer.explainWithPageMix(row, all);
        withMix[i] = (cpuTime() - begin) / 1e6;
        double[] answer =
            Stream.of(shap.ask(line(row)).split(" ", -1)).mapToDouble(Double::valueOf).toArray();
        theirs[i] = 1e3 * answer[0];
        residual = max(residual, explanation.residual(), grouped.residual());
        theirResidual =
            max(theirResidual, explanation.prediction() - Arrays.stream(answer).skip(1).sum());
        difference = max(difference, explanation.base() - answer[1]);
        for (Feature feature : Feature.values()) {
          difference = max(difference, explanation.of(feature) - answer[2 + feature.ordinal()]);
        }
      }
    }

    print(
        "%,d trees, %,d nodes, %d rows, one thread each; Java %s; explainer made in %.0f ms%n",
        forest.trees(), forest.nodes(), rows.size(), System.getProperty("java.version"), making);
    print(
        "%-28s %10s %10s %10s %22s%n",
        "one row, ms of CPU", "median", "10 %", "90 %", "away from prediction");
    printTimes("ours", ours, residual);
    printTimes("ours, page mix as one player", withMix, residual);
    printTimes("shap TreeExplainer", theirs, theirResidual);
    print("ratio of the medians %.1f%n", quantile(theirs, 0.5) / quantile(ours, 0.5));
    print("largest difference of a contribution or base, points %.1e%n", difference);
    return max(residual, theirResidual, difference);
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String line(FeatureVector row) {
    return Arrays.stream(row.toArray()).mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  private static double max(double... values) {
    return DoubleStream.of(values).map(Math::abs).max().orElseThrow();
  }

  private static void printTimes(String who, double[] milliseconds, double residual) {
    print(
        "%-28s %10.1f %10.1f %10.1f %22.1e%n",
        who,
        quantile(milliseconds, 0.5),
        quantile(milliseconds, 0.1),
        quantile(milliseconds, 0.9),
        residual);
  }

  private static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (p * (sorted.length - 1))];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }

  /**
   * Number of trees, then for each the number of its nodes and these in pre-order: feature (-1 for
   * a leaf), threshold or value, cover; big-endian, 4 bytes each.
   */
  private void write(Path file) throws IOException {
    try (OutputStream stream = Files.newOutputStream(file);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream))) {
      out.writeInt(forest.trees());
      for (int tree = 0; tree < forest.trees(); tree++) {
        Counting counting = new Counting();
        forest.visit(tree, counting);
        out.writeInt(counting.nodes);
        forest.visit(tree, new Writing(out));
      }
    }
  }

  private static final class Counting implements NodeVisitor {

    private int nodes;

    @Override
    public void split(Feature feature, float threshold, int cover) {
      nodes++;
    }

    @Override
    public void leaf(float value, int cover) {
      nodes++;
    }
  }

  private record Writing(DataOutputStream out) implements NodeVisitor {

    @Override
    public void split(Feature feature, float threshold, int cover) {
      write(feature.ordinal(), threshold, cover);
    }

    @Override
    public void leaf(float value, int cover) {
      write(-1, value, cover);
    }

    private void write(int feature, float number, int cover) {
      try {
        out.writeInt(feature);
        out.writeFloat(number);
        out.writeInt(cover);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
