package dev.keepmeengaged.benchmarks.start;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/**
 * How long the authorizer takes for a token that the gateway has no answer for, from its built zip
 * at one processor: the signature is verified and the register is read with each call, from
 * DynamoDB Local. The function's log says how long a decision took; the interface to the runtime
 * comes on top, here as on Lambda.
 */
public final class AuthorizerTimes {

  private static final int ROUNDS = 3;
  private static final int UNCOUNTED = 1_000;
  private static final int CALLS = 1_000;

  private final Runs median = new Runs();
  private final Runs slow = new Runs();
  private final Runs withInterface = new Runs();
  private final Runs onProcessor = new Runs();

  private AuthorizerTimes() {}

  /**
   * @param arguments the company of the token
   */
  public static void main(String[] arguments) {
    Functions functions = new Functions();
    AuthorizerTimes times = new AuthorizerTimes();
    try (Limit limit = Limit.ofOneProcessor(functions.memoryBytes())) {
      for (int round = 0; round < ROUNDS; round++) {
        try (TokenSource tokens = TokenSource.start(arguments[0])) {
          Function authorizer = functions.authorizer(tokens);
          try (FunctionProcess function =
              FunctionProcess.start(authorizer.setup().behind(limit.command()))) {
            times.measure(function, authorizer);
          }
        }
      }
      System.out.printf(
          Locale.ROOT,
          "Java %s; milliseconds per call, %d calls after %d: median of %d instances (least to most); %s%n"
              + "by the function's log: median %s, the slowest of 100 %s%n"
              + "with the interface to the runtime: mean %s; on a processor %s%n",
          System.getProperty("java.version"),
          CALLS,
          UNCOUNTED,
          ROUNDS,
          limit.description(),
          times.median,
          times.slow,
          times.withInterface,
          times.onProcessor);
    }
  }

  private void measure(FunctionProcess function, Function authorizer) {
    call(function, authorizer, UNCOUNTED);
    double processorBefore = function.processorTime().toMillis();
    long begin = System.nanoTime();
    call(function, authorizer, CALLS);
    withInterface.add((System.nanoTime() - begin) / 1e6 / CALLS);
    onProcessor.add((function.processorTime().toMillis() - processorBefore) / CALLS);
    double[] logged =
        function
            .log()
            .lines()
            .filter(line -> line.contains("\"outcome\":\"allowed\""))
            .skip(UNCOUNTED)
            .mapToDouble(AuthorizerTimes::milliseconds)
            .sorted()
            .toArray();
    median.add(logged[CALLS / 2]);
    slow.add(logged[CALLS - CALLS / 100]);
  }

  private static void call(FunctionProcess function, Function authorizer, int times) {
    for (int i = 0; i < times; i++) {
      Function.requireOk(function.invoke(authorizer.event()));
    }
  }

  private static double milliseconds(String line) {
    try {
      return ((Number) requireNonNull(JSON.std.mapFrom(line).get("milliseconds"))).doubleValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
