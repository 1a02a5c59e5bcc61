package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.conformance.ArrayFolder;
import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.conformance.Python;
import dev.keepmeengaged.conformance.ShapExplainer;
import dev.keepmeengaged.conformance.ShapExplanation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.TreeShap;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What explanations of single rows take by ours and by shap's TreeExplainer: the same default
 * forest, in turns, one thread each. Times are CPU times, which other load on the machine disturbs
 * less. Started by {@code shap.sh}.
 */
public final class ExplanationTimes {

  private static final int WARM_UP = 100;

  private ExplanationTimes() {}

  /**
   * @param arguments data folder, number of rows to explain, folder for arrays, Python, folder of
   *     its scripts
   */
  public static void main(String[] arguments) throws IOException {
    ImputedRows training = ImputedRows.read(Path.of(arguments[0]));
    PackedForest forest = training.train(ForestParameters.DEFAULT);
    List<FeatureVector> rows = training.drawn(Integer.parseInt(arguments[1]));
    try (ShapExplainer shap =
        ShapExplainer.of(
            forest,
            new Python(Path.of(arguments[3]), Path.of(arguments[4])),
            ArrayFolder.create(Path.of(arguments[2])))) {
      measure(forest, rows, shap);
    }
  }

  private static void measure(PackedForest forest, List<FeatureVector> rows, ShapExplainer shap)
      throws IOException {
    TreeMask all = TreeMask.all(forest.trees());
    long begin = System.nanoTime();
    TreeShap explainer = TreeShap.of(forest);
    double making = (System.nanoTime() - begin) / 1e6;
    rows.stream().limit(WARM_UP).forEach(row -> explainer.explain(row, all));
    rows.stream().limit(WARM_UP).forEach(row -> explainer.explainWithPageMix(row, all));

    double[] ours = new double[rows.size()];
    double[] withMix = new double[rows.size()];
    double[] theirs = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      FeatureVector row = rows.get(i);
      ours[i] = cpuMilliseconds(() -> explainer.explain(row, all));
      withMix[i] = cpuMilliseconds(() -> explainer.explainWithPageMix(row, all));
      ShapExplanation explanation = shap.explain(row);
      theirs[i] = 1e3 * explanation.cpuSeconds();
    }

    print(
        "%,d trees, %,d nodes, %d rows, one thread each; Java %s; explainer made in %.0f ms%n",
        forest.trees(), forest.nodes(), rows.size(), System.getProperty("java.version"), making);
    print("%-28s %10s %10s %10s%n", "one row, ms of CPU", "median", "10 %", "90 %");
    printTimes("ours", ours);
    printTimes("ours, page mix as one player", withMix);
    printTimes("shap TreeExplainer", theirs);
    print("ratio of the medians %.1f%n", quantile(theirs, 0.5) / quantile(ours, 0.5));
  }

  private static double cpuMilliseconds(Runnable work) {
    long begin = cpuTime();
    work.run();
    return (cpuTime() - begin) / 1e6;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void printTimes(String what, double[] milliseconds) {
    print(
        "%-28s %10.1f %10.1f %10.1f%n",
        what,
        quantile(milliseconds, 0.5),
        quantile(milliseconds, 0.1),
        quantile(milliseconds, 0.9));
  }

  private static double quantile(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) (p * (sorted.length - 1))];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
