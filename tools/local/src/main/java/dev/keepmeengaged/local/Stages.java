package dev.keepmeengaged.local;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Tells on a terminal what is being done, and how long it took. */
final class Stages {

  private final PrintWriter out;

  Stages(PrintWriter out) {
    this.out = out;
  }

  /** Does something under this name. */
  <T> T stage(String name, Supplier<T> work) {
    out.println(name + " ...");
    out.flush();
    long start = System.nanoTime();
    T result = work.get();
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    out.printf(Locale.ROOT, "  %.1f s%n", took.toMillis() / 1e3);
    out.flush();
    return result;
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }
}
