package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.benchmarks.start.LoadedClass.Source;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a function does until its first answer: its phases with the classes that each loads, whose
 * these are, and the JVM's own counters. A profile of one start, which the log slows down a little.
 */
public final class StartUpProfile {

  private static final int MOST_ORIGINS = 16;

  /** The counters, in nanoseconds; loading holds defining, linking holds verifying. */
  private static final Map<String, String> COUNTERS = counters();

  private StartUpProfile() {}

  private static Map<String, String> counters() {
    Map<String, String> counters = new LinkedHashMap<>();
    counters.put("sun.cls.appClassLoadTime", "loading classes of the jars");
    counters.put("sun.cls.defineAppClassTime", "  of it parsing and defining them");
    counters.put("sun.cls.sysClassLoadTime", "loading classes of the JDK");
    counters.put("sun.cls.classVerifyTime", "verifying, what that loads included");
    counters.put("sun.cls.classVerifyTime.self", "  of it verifying alone");
    counters.put("sun.cls.classInitTime.self", "running static initialisers");
    counters.put("java.ci.totalTime", "compiling, beside the other threads");
    counters.put("sun.gc.collector.0.time", "collecting garbage");
    return counters;
  }

  /** Where a phase begins: when this class is loaded. */
  private record Phase(String name, String firstClass) {}

  /**
   * @param arguments the company and the course to ask for
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Functions functions = new Functions();
    try (Limit limit = Limit.ofOneProcessor(functions.memoryBytes())) {
      System.out.printf(
          Locale.ROOT,
          "Java %s; one start of each function, limited: %s%n",
          System.getProperty("java.version"),
          limit.description());
      for (Function function : functions.all(arguments[0], arguments[1])) {
        profile(function, limit);
      }
    }
  }

  private static void profile(Function function, Limit limit)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("kme-classes", ".log");
    Setup setup =
        function
            .setup()
            .with("-XX:+UsePerfData", "-Xlog:class+load:file=%s:uptime".formatted(log))
            .behind(limit.command());
    try (FunctionProcess process = FunctionProcess.start(setup)) {
      Function.requireOk(process.invoke(function.event()));
      List<LoadedClass> classes = read(log);
      System.out.printf(Locale.ROOT, "%n%s%n", function.name());
      printPhases(classes, setup.handler());
      printOrigins(classes);
      printCounters(process.pid());
    } finally {
      Files.delete(log);
    }
  }

  private static List<LoadedClass> read(Path log) throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.map(LoadedClass::in).flatMap(Optional::stream).toList();
    }
  }

  private static void printPhases(List<LoadedClass> classes, String handler) {
    List<Phase> phases =
        List.of(
            new Phase("JVM", "java.lang.Object"),
            new Phase(
                "runtime client", "com.amazonaws.services.lambda.runtime.api.client.AWSLambda"),
            new Phase("handler, clients", handler),
            new Phase(
                "request, to the model",
                "com.amazonaws.services.lambda.runtime.api.client.api.LambdaContext"),
            new Phase("forest from its bytes", "org.tribuo.Model"),
            new Phase("features, golden rows", "dev.keepmeengaged.artifacts.FeatureTable"));
    System.out.printf(
        "  %-24s %6s  %s%n",
        "phase",
        "ms",
        Stream.of(Source.values())
            .map(s -> "%17s".formatted(s.label()))
            .collect(Collectors.joining()));
    List<LoadedClass> marks = marks(classes, phases);
    for (int i = 0; i < marks.size(); i++) {
      int from = classes.indexOf(marks.get(i));
      int to = i + 1 < marks.size() ? classes.indexOf(marks.get(i + 1)) : classes.size();
      double end = classes.get(Math.min(to, classes.size() - 1)).milliseconds();
      String mark = marks.get(i).name();
      String name =
          phases.stream()
              .filter(p -> p.firstClass().equals(mark))
              .map(Phase::name)
              .findFirst()
              .orElseThrow();
      List<LoadedClass> loaded = classes.subList(from, to);
      System.out.printf(
          Locale.ROOT,
          "  %-24s %6.0f  %s%n",
          name,
          end - marks.get(i).milliseconds(),
          Stream.of(Source.values())
              .map(
                  s ->
                      String.format(
                          Locale.ROOT,
                          "%17d",
                          loaded.stream().filter(c -> c.source() == s).count()))
              .collect(Collectors.joining()));
    }
  }

  /** The first classes of the phases that there were, in the order in which they were loaded. */
  private static List<LoadedClass> marks(List<LoadedClass> classes, List<Phase> phases) {
    List<LoadedClass> marks = new ArrayList<>();
    for (Phase phase : phases) {
      classes.stream()
          .filter(c -> c.name().equals(phase.firstClass()))
          .findFirst()
          .ifPresent(marks::add);
    }
    marks.sort(Comparator.comparingDouble(LoadedClass::milliseconds));
    return marks;
  }

  private static void printOrigins(List<LoadedClass> classes) {
    System.out.printf("  %-46s %8s%n", "not from the JDK's archive", "classes");
    classes.stream()
        .filter(c -> c.source() != Source.ARCHIVE)
        .collect(Collectors.groupingBy(LoadedClass::origin, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_ORIGINS)
        .forEach(e -> System.out.printf("  %-46s %8d%n", e.getKey(), e.getValue()));
  }

  private static void printCounters(long pid) throws IOException, InterruptedException {
    Map<String, String> values =
        Jcmd.ask(pid, "PerfCounter.print")
            .lines()
            .filter(line -> line.contains("="))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1),
                    (first, second) -> first));
    System.out.printf("  %-46s %8s%n", "the JVM's counters, elapsed", "ms");
    COUNTERS.forEach(
        (counter, what) -> {
          if (values.containsKey(counter)) {
            double milliseconds = Long.parseLong(values.get(counter)) / 1e6;
            System.out.printf(Locale.ROOT, "  %-46s %8.0f%n", what, milliseconds);
          }
        });
  }
}
