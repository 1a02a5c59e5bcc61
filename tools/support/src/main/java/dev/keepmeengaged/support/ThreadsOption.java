package dev.keepmeengaged.support;

import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --threads} of every command that works in parallel. */
public final class ThreadsOption {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How much is done at once (one per processor); the result is the same.")
  private Optional<Integer> threads = Optional.empty();

  /** The given number, unchecked, or the number of processors. */
  public int count() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
