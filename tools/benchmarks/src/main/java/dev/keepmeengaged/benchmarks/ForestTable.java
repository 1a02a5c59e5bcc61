package dev.keepmeengaged.benchmarks;

import static java.util.stream.Collectors.joining;

import dev.keepmeengaged.conformance.ParameterSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * Runs {@link ForestBenchmark} and prints a table of its medians; how it goes on is told on the
 * standard error.
 */
public final class ForestTable {

  private ForestTable() {}

  /**
   * @param arguments options of JMH
   */
  public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
    CommandLineOptions given = new CommandLineOptions(arguments);
    if (given.shouldHelp()) {
      printHelp(given);
      return;
    }
    OptionsBuilder options = new OptionsBuilder();
    options.parent(given);
    options.shouldFailOnError(true);
    if (given.getIncludes().isEmpty()) {
      options.include(ForestBenchmark.class.getName());
    }
    OutputFormat progress =
        OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
    Collection<RunResult> results = new Runner(options.build(), progress).run();
    System.out.printf(
        "| microseconds, one thread: median (99 %%) | %s |%n|---|%s%n",
        Stream.of(ParameterSet.values()).map(set -> set + " parameters").collect(joining(" | ")),
        "---|".repeat(ParameterSet.values().length));
    List<String> benchmarks = results.stream().map(ForestTable::benchmark).distinct().toList();
    for (String benchmark : benchmarks) {
      System.out.printf(
          "| %s | %s |%n",
          words(benchmark),
          Stream.of(ParameterSet.values())
              .map(set -> median(results, benchmark, set))
              .collect(joining(" | ")));
    }
  }

  private static void printHelp(CommandLineOptions options) {
    try {
      options.showHelp();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String benchmark(RunResult result) {
    return result.getPrimaryResult().getLabel();
  }

  private static String median(Collection<RunResult> results, String benchmark, ParameterSet set) {
    return results.stream()
        .filter(result -> benchmark(result).equals(benchmark))
        .filter(result -> result.getParams().getParam("parameters").equals(set.name()))
        .findFirst()
        .map(result -> show(result.getPrimaryResult().getStatistics()))
        .orElse("");
  }

  private static String show(Statistics times) {
    return String.format(
        Locale.ROOT, "%,.1f (%,.1f)", times.getPercentile(50), times.getPercentile(99));
  }

  /** A method's name as words. */
  private static String words(String name) {
    return name.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
