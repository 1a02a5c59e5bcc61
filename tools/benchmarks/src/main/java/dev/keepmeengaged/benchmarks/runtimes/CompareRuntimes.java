package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.benchmarks.OtherProcess;
import dev.keepmeengaged.benchmarks.ParameterSet;
import dev.keepmeengaged.forest.PackedForest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Compares the predictions of one row and of 10,000 rows with other runtimes, on the same forest,
 * in turns, one thread each. Ends with 1 when predictions differ by more than rounding can explain.
 * Started by {@code runtimes.sh}.
 *
 * <p>Each runtime is measured as its users call it. Where Python, or tensors that are made anew,
 * come between the caller and the runtime, it is measured without them, too: ONNX Runtime with
 * tensors that are kept, TL2cgen's function and GTIL's from a loop in C. scikit-learn's forest is
 * made of our trees by setting their state; ONNX's graph is written with the classes of Tribuo's
 * exporter. Rows come in random order, so that no branch predictor learns one path. Single rows are
 * timed one by one by the clock, and their median taken; batches by CPU time, which other work on
 * the machine disturbs less. Each runtime has a process of its own.
 */
public final class CompareRuntimes {

  /**
   * In points. Sums of float32, as others have them, differ by about 1e-4; a row whose leaf is a
   * point away in one of 200 trees moves their mean by 5e-3.
   */
  private static final double MOST_DIFFERENCE = 1e-3;

  private static final String COMPILER = "TL2cgen";

  /** In a module that only the script builds: see docs/decisions. */
  private static final String ONNX_SIDE = "dev.keepmeengaged.benchmarks.onnx.OnnxSide";

  private final Path work;
  private final int rounds;
  private final List<List<String>> sides;

  private CompareRuntimes(Path work, int rounds, List<List<String>> sides) {
    this.work = work;
    this.rounds = rounds;
    this.sides = sides;
  }

  /**
   * @param arguments the folder of {@link WriteForests}, number of rounds, Python and its side, the
   *     side in C and Treelite's library
   */
  public static void main(String[] arguments) throws IOException {
    CompareRuntimes comparison =
        new CompareRuntimes(
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            List.of(
                List.of(java(), PackedSide.class.getName()),
                List.of(java(), ONNX_SIDE),
                List.of(arguments[2], arguments[3]),
                List.of(arguments[4], arguments[5])));
    double difference = 0;
    for (ParameterSet set : ParameterSet.values()) {
      difference = Math.max(difference, comparison.compare(set));
    }
    if (difference > MOST_DIFFERENCE) {
      System.err.printf(
          Locale.ROOT,
          "A prediction differs by %.1e points: that is not the same forest.%n",
          difference);
      System.exit(1);
    }
  }

  /** The class path comes in the environment. */
  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Prints a table, and returns the largest difference of a prediction. */
  private double compare(ParameterSet set) throws IOException {
    SharedFolder folder = SharedFolder.of(work, set);
    List<OtherProcess> processes = new ArrayList<>();
    try {
      List<Contestant> contestants = new ArrayList<>();
      for (List<String> side : sides) {
        List<String> command = new ArrayList<>(side);
        command.add(folder.folder().toString());
        OtherProcess process = OtherProcess.start(command);
        processes.add(process);
        contestants.addAll(Contestant.in(process));
      }
      measure(contestants);
      return print(set, folder.forest(), contestants);
    } finally {
      for (OtherProcess process : processes) {
        process.close();
      }
    }
  }

  private void measure(List<Contestant> contestants) throws IOException {
    for (Contestant contestant : contestants) {
      contestant.warmUp();
    }
    for (int round = 0; round < rounds; round++) {
      for (Contestant contestant : contestants) {
        contestant.measure();
      }
    }
  }

  private static double print(ParameterSet set, PackedForest forest, List<Contestant> contestants)
      throws IOException {
    double[] ours = contestants.get(0).predictions();
    double largest = 0;
    print("%n%s parameters, %d trees, %,d nodes%n%n", set, forest.trees(), forest.nodes());
    print("| runtime | one row, µs (median) | 10,000 rows, ms (median) | largest difference |%n");
    print("|---|---|---|---|%n");
    for (Contestant contestant : contestants) {
      double difference = difference(ours, contestant.predictions());
      print(
          "| %s | %,.1f | %,.1f | %.1e |%n",
          contestant.name(),
          contestant.microsecondsOfOne(),
          contestant.millisecondsOfBatch(),
          difference);
      largest = Math.max(largest, difference);
    }
    if (contestants.stream().noneMatch(contestant -> contestant.name().startsWith(COMPILER))) {
      print("| %s | not compiled | | |%n", COMPILER);
    }
    return largest;
  }

  private static double difference(double[] ours, double[] theirs) {
    if (ours.length != theirs.length) {
      return Double.POSITIVE_INFINITY;
    }
    double largest = 0;
    for (int i = 0; i < ours.length; i++) {
      double difference = Math.abs(ours[i] - theirs[i]);
      largest = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(largest, difference);
    }
    return largest;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
