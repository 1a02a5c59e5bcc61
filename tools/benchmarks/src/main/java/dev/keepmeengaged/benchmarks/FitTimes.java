package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.conformance.ArrayFolder;
import dev.keepmeengaged.conformance.ForestFit;
import dev.keepmeengaged.conformance.ForestFitter;
import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.conformance.ParameterSet;
import dev.keepmeengaged.conformance.Python;
import dev.keepmeengaged.conformance.TrainingSplits;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How long our forests and scikit-learn's take to fit on the same splits of the same rows, in
 * turns. Started by {@code fit.sh}.
 */
public final class FitTimes {

  private final TrainingSplits splits;
  private final ArrayFolder folder;
  private final Python python;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private FitTimes(TrainingSplits splits, ArrayFolder folder, Python python) {
    this.splits = splits;
    this.folder = folder;
    this.python = python;
  }

  /**
   * @param arguments data folder, number of splits, folder for arrays, Python, folder of its
   *     scripts
   */
  public static void main(String[] arguments) throws IOException {
    TrainingSplits splits =
        TrainingSplits.fourFifths(
            ImputedRows.read(Path.of(arguments[0])), Integer.parseInt(arguments[1]));
    ArrayFolder folder = ArrayFolder.create(Path.of(arguments[2]));
    splits.writeTo(folder);
    new FitTimes(splits, folder, new Python(Path.of(arguments[3]), Path.of(arguments[4]))).run();
  }

  private void run() throws IOException {
    print(
        "%,d rows, %d random 80/20 splits, %d threads, Java %s%n",
        splits.rows(), splits.count(), threads, System.getProperty("java.version"));
    print("%-9s %38s %16s%n", "", "median fit seconds (range)", "first fit, s");
    print("%-9s %15s %15s %6s %8s %7s%n", "", "ours", "theirs", "ratio", "ours", "theirs");
    for (ParameterSet set : ParameterSet.values()) {
      measure(set);
    }
  }

  private void measure(ParameterSet set) throws IOException {
    ForestParameters parameters = set.parameters();
    List<ForestFit> ours = new ArrayList<>();
    List<ForestFit> theirs = new ArrayList<>();
    double ourFirst;
    double theirFirst;
    // A JVM of its own for each parameter set, so that its first fit is a cold one.
    try (ForestFitter java = FitServer.start(folder, threads);
        ForestFitter scikitLearn = ForestFitter.scikitLearn(python, folder, threads)) {
      theirFirst = scikitLearn.fit(0, parameters).seconds();
      ourFirst = java.fit(0, parameters).seconds();
      for (int split = 0; split < splits.count(); split++) {
        theirs.add(scikitLearn.fit(split, parameters));
        ours.add(java.fit(split, parameters));
      }
    }
    print(
        "%-9s %15s %15s %6.2f %8.2f %7.2f%n",
        set,
        range(ours),
        range(theirs),
        medianSeconds(ours) / medianSeconds(theirs),
        ourFirst,
        theirFirst);
  }

  static double medianSeconds(List<ForestFit> fits) {
    double[] sorted = sortedSeconds(fits);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private static String range(List<ForestFit> fits) {
    double[] sorted = sortedSeconds(fits);
    return String.format(
        Locale.ROOT, "%.2f (%.1f-%.1f)", medianSeconds(fits), sorted[0], sorted[sorted.length - 1]);
  }

  private static double[] sortedSeconds(List<ForestFit> fits) {
    return fits.stream().mapToDouble(ForestFit::seconds).sorted().toArray();
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
