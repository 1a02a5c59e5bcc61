package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import java.util.Locale;

/**
 * How long a function's first answer takes, from its built zip: from the launch of its process, and
 * from its restore after a snapshot, warmed up before it or not.
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
      try (TokenSource tokens = TokenSource.start(arguments[0])) {
        benchmark.print(functions.authorizer(tokens));
      }
    }
  }

  private void print(Function function) {
    Setup free = function.setup();
    Setup limited = free.behind(limit.command());
    Runs cold = new Runs();
    Runs processor = new Runs();
    Runs warmedUp = new Runs();
    Runs unprimed = new Runs();
    Runs unlimited = new Runs();
    // Not counted: this JVM and the services are cold as well.
    FirstAnswer.cold(limited, function);
    FirstAnswer.restored(limited.withSnapStart(), function);
    for (int i = 0; i < RUNS; i++) { // in turns, so that a slow minute of the machine is shared
      FirstAnswer start = FirstAnswer.cold(limited, function);
      cold.add(start.milliseconds());
      processor.add(start.onProcessor());
      warmedUp.add(FirstAnswer.restored(limited.withSnapStart(), function).milliseconds());
      unprimed.add(
          FirstAnswer.restored(limited.withSnapStartButNoHooks(), function).milliseconds());
      unlimited.add(FirstAnswer.cold(free, function).milliseconds());
    }
    System.out.printf(
        Locale.ROOT, ROW, function.name(), cold, processor, warmedUp, unprimed, unlimited);
  }
}
