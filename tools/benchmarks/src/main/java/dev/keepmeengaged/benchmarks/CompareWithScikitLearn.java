package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.data.BadRowPolicy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.DataFolder;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Accuracy, fit time and importances of our forests and scikit-learn's on the same splits of the
 * same rows, in turns. Started by {@code compare-with-scikit-learn.sh}.
 */
public final class CompareWithScikitLearn {

  private final Splits splits;
  private final Path python;
  private final Path script;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private CompareWithScikitLearn(Splits splits, Path python, Path script) {
    this.splits = splits;
    this.python = python;
    this.script = script;
  }

  /**
   * @param arguments data folder, number of splits, Python, script of the other side
   */
  public static void main(String[] arguments) throws IOException {
    CourseData data = DataFolder.read(Path.of(arguments[0]), BadRowPolicy.REFUSE);
    FeatureVector medians = Imputation.medians(data.training());
    List<FeatureVector> features =
        data.training().stream().map(row -> row.features().orElse(medians)).toList();
    double[] scores = data.training().stream().mapToDouble(CourseRow::engagementScore).toArray();
    Splits splits = Splits.fourFifths(features, scores, Integer.parseInt(arguments[1]));
    new CompareWithScikitLearn(splits, Path.of(arguments[2]), Path.of(arguments[3])).run();
  }

  private void run() throws IOException {
    Path folder = Files.createTempDirectory("splits");
    try {
      splits.writeTo(folder);
      print(
          "%,d rows, %d random 80/20 splits, %d threads, Java %s%n",
          splits.rows(), splits.count(), threads, System.getProperty("java.version"));
      print(
          "%-9s %17s %8s %31s %6s %19s %16s%n",
          "", "mean R2", "", "median fit seconds (range)", "", "importance |diff|", "first fit, s");
      print(
          "%-9s %8s %8s %8s %15s %15s %6s %9s %9s %8s %7s%n",
          "",
          "ours",
          "theirs",
          "diff",
          "ours",
          "theirs",
          "ratio",
          "of means",
          "of forest",
          "ours",
          "theirs");
      for (ParameterSet set : ParameterSet.values()) {
        compare(set, folder);
      }
    } finally {
      Splits.delete(folder);
    }
  }

  private void compare(ParameterSet set, Path folder) throws IOException {
    ForestParameters parameters = set.parameters();
    List<Fit> ours = new ArrayList<>();
    List<Fit> theirs = new ArrayList<>();
    double ourFirst;
    double theirFirst;
    // A JVM of its own for each parameter set, so that its first fit is a cold one.
    try (OtherProcess java = OtherProcess.start(OurSide.command(folder, threads));
        OtherProcess scikitLearn = OtherProcess.start(theirCommand(folder))) {
      theirFirst = scikitLearn.fit(0, parameters).seconds();
      ourFirst = java.fit(0, parameters).seconds();
      for (int split = 0; split < splits.count(); split++) {
        theirs.add(scikitLearn.fit(split, parameters));
        ours.add(java.fit(split, parameters));
      }
    }
    double ourR2 = mean(ours, Fit::r2);
    double theirR2 = mean(theirs, Fit::r2);
    print(
        "%-9s %8.4f %8.4f %+8.4f %15s %15s %6.2f %9.4f %9.4f %8.2f %7.2f%n",
        set,
        ourR2,
        theirR2,
        ourR2 - theirR2,
        seconds(ours),
        seconds(theirs),
        Fit.medianSeconds(ours) / Fit.medianSeconds(theirs),
        importanceDifference(List.of(meanImportances(ours)), List.of(meanImportances(theirs))),
        importanceDifference(importances(ours), importances(theirs)),
        ourFirst,
        theirFirst);
  }

  private List<String> theirCommand(Path folder) {
    return List.of(
        python.toString(), script.toString(), folder.toString(), Integer.toString(threads));
  }

  /**
   * The largest difference of a feature's importance in any pair. Of two forests that differ only
   * in their seeds, importances differ as well; the means over the splits leave what is systematic.
   */
  private static double importanceDifference(List<List<Double>> ours, List<List<Double>> theirs) {
    double largest = 0;
    for (int i = 0; i < ours.size(); i++) {
      for (int f = 0; f < ours.get(i).size(); f++) {
        largest = Math.max(largest, Math.abs(ours.get(i).get(f) - theirs.get(i).get(f)));
      }
    }
    return largest;
  }

  private static List<List<Double>> importances(List<Fit> fits) {
    return fits.stream().map(Fit::importances).toList();
  }

  private static List<Double> meanImportances(List<Fit> fits) {
    return IntStream.range(0, fits.get(0).importances().size())
        .mapToObj(f -> mean(fits, fit -> fit.importances().get(f)))
        .toList();
  }

  private static String seconds(List<Fit> fits) {
    double[] sorted = Fit.sortedSeconds(fits);
    return String.format(
        Locale.ROOT,
        "%.2f (%.1f-%.1f)",
        Fit.medianSeconds(fits),
        sorted[0],
        sorted[sorted.length - 1]);
  }

  private static double mean(List<Fit> fits, ToDoubleFunction<Fit> value) {
    return fits.stream().mapToDouble(value).average().orElse(Double.NaN);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
