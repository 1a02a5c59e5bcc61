package dev.keepmeengaged.benchmarks.runtimes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A JVM that predicts when it is asked to; the servers in Python and C understand the same
 * requests. A request is a line: {@code names}, which is answered with the predictors' names, tabs
 * between them, or a word and a predictor's number from 0. {@code warm-up} calls it for some
 * seconds; {@code predictions} is answered with the predictions of all courses, each on its own,
 * and of the batch, blanks between them; {@code one} with the median time of a call for one course,
 * in nanoseconds; {@code batch} with the CPU time of a call for the batch, in nanoseconds.
 */
public final class PredictionServer {

  private static final long WARM_UP_NANOSECONDS = 5_000_000_000L;

  private final List<Predictor> predictors;
  private final int courses;
  private final int[] order;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  /** What was predicted, so that no call can be left out. */
  private double sum;

  private PredictionServer(List<Predictor> predictors, RuntimeInputs inputs) throws IOException {
    this.predictors = predictors;
    this.courses = inputs.courses().length;
    this.order = inputs.order();
  }

  /** Answers requests until there are no more. */
  public static void serve(List<Predictor> predictors, RuntimeInputs inputs) throws IOException {
    PredictionServer server = new PredictionServer(predictors, inputs);
    BufferedReader requests =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      System.out.println(server.answer(line));
    }
    if (Double.isNaN(server.sum)) {
      throw new IllegalStateException("a prediction was not a number");
    }
  }

  private String answer(String request) {
    if (request.equals("names")) {
      return predictors.stream().map(Predictor::name).collect(Collectors.joining("\t"));
    }
    String[] words = request.split(" ", -1);
    Predictor predictor = predictors.get(Integer.parseInt(words[1]));
    return switch (words[0]) {
      case "warm-up" -> warmUp(predictor);
      case "predictions" -> predictions(predictor);
      case "one" -> Long.toString(medianOfCalls(predictor));
      case "batch" -> Long.toString(batchTime(predictor));
      default -> throw new IllegalArgumentException("not a request: " + request);
    };
  }

  private String warmUp(Predictor predictor) {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < WARM_UP_NANOSECONDS) {
      medianOfCalls(predictor);
      batchTime(predictor);
    }
    return "warm";
  }

  private String predictions(Predictor predictor) {
    double[] ones = new double[courses];
    for (int course = 0; course < courses; course++) {
      ones[course] = predictor.one(course);
    }
    return DoubleStream.concat(Arrays.stream(ones), Arrays.stream(predictor.batch()))
        .mapToObj(Double::toString)
        .collect(Collectors.joining(" "));
  }

  private long medianOfCalls(Predictor predictor) {
    long[] times = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      long begin = System.nanoTime();
      sum += predictor.one(order[i]);
      times[i] = System.nanoTime() - begin;
    }
    Arrays.sort(times);
    return times[times.length / 2];
  }

  private long batchTime(Predictor predictor) {
    long begin = threads.getCurrentThreadCpuTime();
    sum += predictor.batch()[0];
    return threads.getCurrentThreadCpuTime() - begin;
  }
}
