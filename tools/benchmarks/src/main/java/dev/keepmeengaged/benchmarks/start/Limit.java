package dev.keepmeengaged.benchmarks.start;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What holds a function to one processor, and says so.
 *
 * @param command what is put before the function's own
 * @param description for the head of a table
 */
record Limit(List<String> command, String description, Runnable release) implements AutoCloseable {

  /** A quota of processor time where this machine lets one have it, else one of its processors. */
  static Limit ofOneProcessor(long memoryBytes) {
    try {
      ControlGroup group = ControlGroup.ofOneProcessorAndMemory(memoryBytes);
      return new Limit(
          group.command(),
          String.format(
              Locale.ROOT, "a quota of one processor and %d MB of memory", memoryBytes >> 20),
          group::close);
    } catch (IOException e) {
      return new Limit(
          List.of("taskset", "-c", "0"),
          "bound to one of the processors, as this machine gives no quota: " + e.getMessage(),
          () -> {});
    }
  }

  @Override
  public void close() {
    release.run();
  }
}
