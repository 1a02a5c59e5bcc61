package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the authorizer takes for a token that the gateway has no answer for, from its built zip
 * at one processor: the signature is verified and both items of the register are read with each
 * call. The times of DynamoDB Local and of the interface to the runtime are in them.
 */
public final class AuthorizerTimes {

  private static final int ROUNDS = 3;
  private static final int UNCOUNTED = 500;
  private static final int CALLS = 500;

  private AuthorizerTimes() {}

  /**
   * @param arguments the company of the token
   */
  public static void main(String[] arguments) {
    Functions functions = new Functions();
    try (Limit limit = Limit.ofOneProcessor(functions.memoryBytes())) {
      Runs mean = new Runs();
      Runs slow = new Runs();
      Runs onProcessor = new Runs();
      for (int round = 0; round < ROUNDS; round++) {
        try (TokenSource tokens = TokenSource.start(arguments[0])) {
          Function authorizer = functions.authorizer(tokens);
          try (FunctionProcess function =
              FunctionProcess.start(authorizer.setup().behind(limit.command()))) {
            measure(function, authorizer, mean, slow, onProcessor);
          }
        }
      }
      System.out.printf(
          Locale.ROOT,
          "Java %s; milliseconds per call, %d calls after %d: median of %d instances (least to most); %s%n"
              + "mean %s, the slowest of 100 %s, on a processor %s%n",
          System.getProperty("java.version"),
          CALLS,
          UNCOUNTED,
          ROUNDS,
          limit.description(),
          mean,
          slow,
          onProcessor);
    }
  }

  private static void measure(
      FunctionProcess function, Function authorizer, Runs mean, Runs slow, Runs onProcessor) {
    for (int i = 0; i < UNCOUNTED; i++) {
      Function.requireOk(function.invoke(authorizer.event()));
    }
    double[] milliseconds = new double[CALLS];
    double processorBefore = function.processorTime().toMillis();
    for (int i = 0; i < CALLS; i++) {
      long begin = System.nanoTime();
      Function.requireOk(function.invoke(authorizer.event()));
      milliseconds[i] = (System.nanoTime() - begin) / 1e6;
    }
    onProcessor.add((function.processorTime().toMillis() - processorBefore) / CALLS);
    Arrays.sort(milliseconds);
    mean.add(Arrays.stream(milliseconds).average().orElseThrow());
    slow.add(milliseconds[CALLS - CALLS / 100]);
  }
}
