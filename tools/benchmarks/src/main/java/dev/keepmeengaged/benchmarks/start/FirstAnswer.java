package dev.keepmeengaged.benchmarks.start;

import dev.keepmeengaged.benchmarks.start.Functions.Function;
import dev.keepmeengaged.lambdaruntime.FunctionProcess;
import dev.keepmeengaged.lambdaruntime.FunctionProcess.Setup;
import dev.keepmeengaged.lambdaruntime.Outcome;

/**
 * How long a function's first answer took.
 *
 * @param milliseconds until the answer
 * @param onProcessor how much of that its threads had a processor
 */
record FirstAnswer(double milliseconds, double onProcessor) {

  /** From the launch of its process. */
  static FirstAnswer cold(Setup setup, Function asked) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Outcome answer = function.invoke(asked.event());
      double milliseconds = millisecondsSince(function.launched());
      double onProcessor = function.processorTime().toMillis();
      Function.requireOk(answer);
      return new FirstAnswer(milliseconds, onProcessor);
    }
  }

  /** From its restore after a snapshot. */
  static FirstAnswer restored(Setup setup, Function asked) {
    try (FunctionProcess function = FunctionProcess.start(setup)) {
      Function.requireReady(function.awaitStart());
      return restored(function, asked);
    }
  }

  /** From the restore of a function that waits for it. */
  static FirstAnswer restored(FunctionProcess function, Function asked) {
    double processorBefore = function.processorTime().toMillis();
    long begin = System.nanoTime();
    Function.requireReady(function.restore());
    Outcome answer = function.invoke(asked.event());
    double milliseconds = millisecondsSince(begin);
    double onProcessor = function.processorTime().toMillis() - processorBefore;
    Function.requireOk(answer);
    return new FirstAnswer(milliseconds, onProcessor);
  }

  private static double millisecondsSince(long nanoTime) {
    return (System.nanoTime() - nanoTime) / 1e6;
  }
}
