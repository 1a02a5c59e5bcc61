package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.conformance.LineProcess;
import dev.keepmeengaged.conformance.ParameterSet;
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
  private static final String ONNX_SERVER = "dev.keepmeengaged.benchmarks.onnx.OnnxServer";

  private final Path work;
  private final int rounds;
  private final List<List<String>> servers;

  private CompareRuntimes(Path work, int rounds, List<List<String>> servers) {
    this.work = work;
    this.rounds = rounds;
    this.servers = servers;
  }

  /**
   * @param arguments the folder of {@link WriteForests}, number of rounds, Python and its server,
   *     the server in C and Treelite's library
   */
  public static void main(String[] arguments) throws IOException {
    CompareRuntimes comparison =
        new CompareRuntimes(
            Path.of(arguments[0]),
            Integer.parseInt(arguments[1]),
            List.of(
                List.of(java(), PackedForestServer.class.getName()),
                List.of(java(), ONNX_SERVER),
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
    RuntimeInputs inputs = RuntimeInputs.of(work, set);
    List<LineProcess> processes = new ArrayList<>();
    try {
      List<PredictionRuntime> runtimes = new ArrayList<>();
      for (List<String> server : servers) {
        List<String> command = new ArrayList<>(server);
        command.add(inputs.folder().path().toString());
        LineProcess process = LineProcess.start(command);
        processes.add(process);
        runtimes.addAll(PredictionRuntime.in(process));
      }
      measure(runtimes);
      return print(set, inputs.forest(), runtimes);
    } finally {
      for (LineProcess process : processes) {
        process.close();
      }
    }
  }

  private void measure(List<PredictionRuntime> runtimes) throws IOException {
    for (PredictionRuntime runtime : runtimes) {
      runtime.warmUp();
    }
    for (int round = 0; round < rounds; round++) {
      for (PredictionRuntime runtime : runtimes) {
        runtime.measure();
      }
    }
  }

  private static double print(
      ParameterSet set, PackedForest forest, List<PredictionRuntime> runtimes) throws IOException {
    double[] ours = runtimes.get(0).predictions();
    double largest = 0;
    print("%n%s parameters, %d trees, %,d nodes%n%n", set, forest.trees(), forest.nodes());
    print("| runtime | one row, µs (median) | 10,000 rows, ms (median) | largest difference |%n");
    print("|---|---|---|---|%n");
    for (PredictionRuntime runtime : runtimes) {
      double difference = difference(ours, runtime.predictions());
      print(
          "| %s | %,.1f | %,.1f | %.1e |%n",
          runtime.name(), runtime.microsecondsOfOne(), runtime.millisecondsOfBatch(), difference);
      largest = Math.max(largest, difference);
    }
    if (runtimes.stream().noneMatch(runtime -> runtime.name().startsWith(COMPILER))) {
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
