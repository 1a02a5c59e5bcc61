package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the JVM's second compiler (C2) is worth to the what-if function at one processor, where it
 * compiles at the cost of the requests: its starts, then thousands of scenarios and batches of one
 * instance. Scenarios are of one course with ever other contents.
 */
public final class CompilerLevels {

  private static final int ROUNDS = 5;
  private static final int BATCH = 100;
  private static final String ROW = "%-34s %-26s %-26s %8s%n";

  /** JDK-wide names: level 1 is C1 without profiling, level 4 is C2, the JVM's own default. */
  private static final List<String> LEVELS =
      List.of("-XX:TieredStopAtLevel=1", "-XX:TieredStopAtLevel=4");

  private final Function whatIf;
  private final Setup limited;
  private final IntFunction<String> scenarios;

  /** What was measured, by its name, in the order of the table; for each level its runs. */
  private final Map<String, Map<String, Runs>> measured = new LinkedHashMap<>();

  private CompilerLevels(Function whatIf, Setup limited, IntFunction<String> scenarios) {
    this.whatIf = whatIf;
    this.limited = limited;
    this.scenarios = scenarios;
  }

  /**
   * @param arguments the company and the course to ask for
   */
  public static void main(String[] arguments) {
    Functions functions = new Functions();
    try (Limit limit = Limit.ofOneProcessor(functions.memoryBytes())) {
      System.out.printf(
          Locale.ROOT,
          "Java %s; milliseconds: median of %d instances (least to most); %s%n",
          System.getProperty("java.version"),
          ROUNDS,
          limit.description());
      Function whatIf = functions.whatIf(arguments[0], arguments[1]);
      CompilerLevels benchmark =
          new CompilerLevels(
              whatIf,
              whatIf.setup().behind(limit.command()),
              i -> Functions.scenario(arguments[0], arguments[1], 20 + i % 61));
      benchmark.measure();
      benchmark.print();
    }
  }

  private void measure() {
    FirstAnswer.cold(limited, whatIf); // not counted: this JVM and the services are cold as well
    for (int round = 0; round < ROUNDS; round++) { // in turns, so that a slow minute is shared
      for (String level : LEVELS) {
        Setup setup = limited.with(level);
        FirstAnswer cold = FirstAnswer.cold(setup, whatIf);
        add("cold start", level, cold.milliseconds());
        add("cold start, on a processor", level, cold.onProcessor());
        measureInstance(setup.withSnapStart(), level);
      }
    }
  }

  /** One instance from its restore on. */
  private void measureInstance(Setup setup, String level) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Function.requireReady(function.awaitStart());
      add(
          "first answer after a restore",
          level,
          FirstAnswer.restored(function, whatIf).milliseconds());
      IntFunction<String> single = i -> Functions.post("/v1/what-if", scenarios.apply(i));
      measureCalls(function, level, "what-ifs", 1, 100, single);
      measureCalls(function, level, "what-ifs", 101, 1_000, single);
      measureCalls(function, level, "what-ifs", 1_001, 4_000, single);
      measureCalls(function, level, "what-ifs", 4_001, 5_000, single);
      measureCalls(function, level, "batches of " + BATCH, 1, 100, this::batch);
      measureCalls(function, level, "batches of " + BATCH, 101, 300, this::batch);
    }
  }

  private String batch(int number) {
    return Functions.post(
        "/v1/what-if/batch",
        IntStream.range(0, BATCH)
            .mapToObj(i -> scenarios.apply(number + i))
            .collect(Collectors.joining(",", "{\"items\":[", "]}")));
  }

  /** Means of the calls; the time on a processor has that of the compilers in it. */
  private void measureCalls(
      FunctionProcess function,
      String level,
      String what,
      int first,
      int last,
      IntFunction<String> events) {
    double processorBefore = function.processorTime().toMillis();
    long begin = System.nanoTime();
    for (int i = first; i <= last; i++) {
      Function.requireOk(function.invoke(events.apply(i)));
    }
    double milliseconds = (System.nanoTime() - begin) / 1e6;
    int calls = last - first + 1;
    String name = String.format(Locale.ROOT, "%s %,d to %,d", what, first, last);
    add(name, level, milliseconds / calls);
    add(
        name + ", processor",
        level,
        (function.processorTime().toMillis() - processorBefore) / calls);
  }

  private void add(String name, String level, double milliseconds) {
    measured
        .computeIfAbsent(name, n -> new LinkedHashMap<>())
        .computeIfAbsent(level, l -> new Runs())
        .add(milliseconds);
  }

  private void print() {
    System.out.printf(Locale.ROOT, ROW, "", "C1 alone", "C1 and C2", "ratio");
    measured.forEach(
        (name, byLevel) -> {
          List<Runs> runs = List.copyOf(byLevel.values());
          double ratio = runs.get(1).median() / runs.get(0).median();
          System.out.printf(
              Locale.ROOT,
              ROW,
              name,
              runs.get(0),
              runs.get(1),
              String.format(Locale.ROOT, "%.2f", ratio));
        });
  }
}
