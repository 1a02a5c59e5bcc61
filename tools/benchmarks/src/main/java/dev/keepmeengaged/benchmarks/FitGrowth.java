package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.conformance.ArrayFolder;
import dev.keepmeengaged.conformance.ForestFit;
import dev.keepmeengaged.conformance.ForestFitter;
import dev.keepmeengaged.conformance.ImputedRows;
import dev.keepmeengaged.conformance.ParameterSet;
import dev.keepmeengaged.conformance.Python;
import dev.keepmeengaged.conformance.TrainingSplits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the time to fit grows with ten times the rows, ours and scikit-learn's, in turns: within the
 * data at hand, and from as many generated rows on to ten times those. Started by {@code
 * fit-growth.sh}.
 */
public final class FitGrowth {

  private static final int SMALL = 2_400;
  private static final int MEDIUM = 10 * SMALL;
  private static final int LARGE = 10 * MEDIUM;

  /** Rows that nobody trains on, so that each forest can be judged. */
  private static final int OTHERS = 500;

  private static final int WARM_UPS = 5;

  private final int rounds;
  private final ArrayFolder folder;
  private final Python python;

  private FitGrowth(int rounds, ArrayFolder folder, Python python) {
    this.rounds = rounds;
    this.folder = folder;
    this.python = python;
  }

  /**
   * @param arguments data folder, folder of a generated export, number of rounds, folder for
   *     arrays, Python, folder of its scripts
   */
  public static void main(String[] arguments) throws IOException {
    FitGrowth growth =
        new FitGrowth(
            Integer.parseInt(arguments[2]),
            ArrayFolder.create(Path.of(arguments[3])),
            new Python(Path.of(arguments[4]), Path.of(arguments[5])));
    print("Java %s, medians of %d fits%n%n", System.getProperty("java.version"), growth.rounds);
    print("| rows | parameters | threads | ours, s | growth | scikit-learn, s | growth |");
    print(" ours to theirs | R2 ours | theirs |%n|---|---|---|---|---|---|---|---|---|---|%n");
    growth.measure("data", Path.of(arguments[0]), SMALL, MEDIUM);
    growth.measure("generated", Path.of(arguments[1]), MEDIUM, LARGE);
  }

  private void measure(String what, Path data, int small, int large) throws IOException {
    splits(data, small, large).writeTo(folder);
    for (ParameterSet set : ParameterSet.values()) {
      for (int threads = 1; threads <= Runtime.getRuntime().availableProcessors(); threads *= 2) {
        measure(what, List.of(small, large), set, threads);
      }
    }
  }

  private static TrainingSplits splits(Path data, int small, int large) {
    ImputedRows rows = ImputedRows.read(data);
    int count = rows.features().size();
    if (count < large + OTHERS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s has %,d rows to train on, and %,d are needed",
              data,
              count,
              large + OTHERS));
    }
    return TrainingSplits.ofSizes(rows, small, large);
  }

  private void measure(String what, List<Integer> sizes, ParameterSet set, int threads)
      throws IOException {
    List<List<ForestFit>> ours = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<ForestFit>> theirs = List.of(new ArrayList<>(), new ArrayList<>());
    try (ForestFitter java = FitServer.start(folder, threads);
        ForestFitter scikitLearn = ForestFitter.scikitLearn(python, folder, threads)) {
      for (int i = 0; i < WARM_UPS; i++) {
        java.fit(0, set.parameters());
      }
      scikitLearn.fit(0, set.parameters());
      for (int round = 0; round < rounds; round++) {
        for (int split = 0; split < sizes.size(); split++) {
          ours.get(split).add(java.fit(split, set.parameters()));
          theirs.get(split).add(scikitLearn.fit(split, set.parameters()));
        }
      }
    }
    for (int split = 0; split < sizes.size(); split++) {
      double our = FitTimes.medianSeconds(ours.get(split));
      double their = FitTimes.medianSeconds(theirs.get(split));
      print(
          "| %,d %s | %s | %d | %.3f | %s | %.3f | %s | %.2f | %.3f | %.3f |%n",
          sizes.get(split),
          what,
          set,
          threads,
          our,
          split == 0 ? "" : growth(ours),
          their,
          split == 0 ? "" : growth(theirs),
          our / their,
          ours.get(split).get(0).r2(),
          theirs.get(split).get(0).r2());
    }
  }

  private static String growth(List<List<ForestFit>> fits) {
    return String.format(
        Locale.ROOT,
        "%.1f",
        FitTimes.medianSeconds(fits.get(1)) / FitTimes.medianSeconds(fits.get(0)));
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
