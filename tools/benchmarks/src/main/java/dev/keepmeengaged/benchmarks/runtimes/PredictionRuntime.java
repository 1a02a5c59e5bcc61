package dev.keepmeengaged.benchmarks.runtimes;

import dev.keepmeengaged.conformance.LineProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A predictor in another process, and what was measured of it. See {@link PredictionServer}. */
final class PredictionRuntime {

  private final LineProcess process;
  private final int number;
  private final String name;
  private final List<Double> nanosecondsOfOne = new ArrayList<>();
  private final List<Double> nanosecondsOfBatch = new ArrayList<>();

  private PredictionRuntime(LineProcess process, int number, String name) {
    this.process = process;
    this.number = number;
    this.name = name;
  }

  /** All predictors of a process. */
  static List<PredictionRuntime> in(LineProcess process) throws IOException {
    String[] names = process.ask("names").split("\t", -1);
    return IntStream.range(0, names.length)
        .mapToObj(number -> new PredictionRuntime(process, number, names[number]))
        .toList();
  }

  String name() {
    return name;
  }

  void warmUp() throws IOException {
    ask("warm-up");
  }

  double[] predictions() throws IOException {
    return Stream.of(ask("predictions").split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  void measure() throws IOException {
    nanosecondsOfOne.add(Double.valueOf(ask("one")));
    nanosecondsOfBatch.add(Double.valueOf(ask("batch")));
  }

  double microsecondsOfOne() {
    return median(nanosecondsOfOne) / 1e3;
  }

  double millisecondsOfBatch() {
    return median(nanosecondsOfBatch) / 1e6;
  }

  private String ask(String word) throws IOException {
    return process.ask(word + " " + number);
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
