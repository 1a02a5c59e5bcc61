package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long a function's first answer takes, from its built zip: from the launch of its process, and
 * from its restore after a snapshot, primed before it or not.
 */
public final class ColdStart {

  private static final int RUNS = 7;
  private static final String ROW = "%-21s %-24s %-24s %-20s %-24s %-24s%n";

  private final Limit limit;

  private ColdStart(Limit limit) {
    this.limit = limit;
  }

  /**
   * @param arguments the company and the course to ask for
   */
  public static void main(String[] arguments) {
    Functions functions = new Functions();
    try (Limit limit = Limit.ofOneProcessor(functions.memoryBytes())) {
      System.out.printf(
          Locale.ROOT,
          "Java %s; milliseconds: median of %d (shortest to longest); limited: %s%n" + ROW,
          System.getProperty("java.version"),
          RUNS,
          limit.description(),
          "",
          "limited: cold",
          "of it on a processor",
          "after a restore",
          "after one, unprimed",
          "not limited: cold");
      ColdStart benchmark = new ColdStart(limit);
      for (Function function : functions.all(arguments[0], arguments[1])) {
        benchmark.print(function);
      }
    }
  }

  private void print(Function function) {
    Setup free = function.setup();
    Setup limited = free.behind(limit.command());
    double[] cold = new double[RUNS];
    double[] processor = new double[RUNS];
    double[] primed = new double[RUNS];
    double[] unprimed = new double[RUNS];
    double[] unlimited = new double[RUNS];
    // Not counted: this JVM and the services are cold as well.
    cold(limited, function);
    restored(limited.withSnapStart(), function);
    for (int i = 0; i < RUNS; i++) { // in turns, so that a slow minute of the machine is shared
      Measured start = cold(limited, function);
      cold[i] = start.milliseconds();
      processor[i] = start.onProcessor();
      primed[i] = restored(limited.withSnapStart(), function);
      unprimed[i] = restored(limited.withSnapStartButNoHooks(), function);
      unlimited[i] = cold(free, function).milliseconds();
    }
    System.out.printf(
        Locale.ROOT,
        ROW,
        function.name(),
        show(cold),
        show(processor),
        show(primed),
        show(unprimed),
        show(unlimited));
  }

  /** Until the answer, and how much of that its threads had a processor. */
  private record Measured(double milliseconds, double onProcessor) {}

  private static Measured cold(Setup setup, Function asked) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Outcome answer = function.invoke(asked.event());
      double milliseconds = millisecondsSince(function.launched());
      double onProcessor = function.processorTime().toMillis();
      Function.requireOk(answer);
      return new Measured(milliseconds, onProcessor);
    }
  }

  private static double restored(Setup setup, Function asked) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Function.requireReady(function.awaitStart());
      long begin = System.nanoTime();
      Function.requireReady(function.restore());
      Outcome answer = function.invoke(asked.event());
      double milliseconds = millisecondsSince(begin);
      Function.requireOk(answer);
      return milliseconds;
    }
  }

  private static double millisecondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }

  private static String show(double[] milliseconds) {
    double[] sorted = milliseconds.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "%,.0f (%,.0f to %,.0f)",
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1]);
  }
}
