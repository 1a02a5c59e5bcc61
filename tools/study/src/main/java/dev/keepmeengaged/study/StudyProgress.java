package dev.keepmeengaged.study;

import dev.keepmeengaged.support.TerminalProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells on a terminal what a study is at: a line for each stage, and a bar while it runs. */
public final class StudyProgress {

  private final PrintWriter terminal;

  /** Tells on this terminal. */
  public StudyProgress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /**
   * A stage.
   *
   * @param pieces how many times the work will say that a piece is done
   * @param work is given what it calls after each piece, by any thread
   */
  <T> T stage(String title, int pieces, Function<Runnable, T> work) {
    say(title + " ...");
    long begin = System.nanoTime();
    T result;
    try (TerminalProgress bar = TerminalProgress.of(title, pieces, "")) {
      result = work.apply(bar::advanced);
    }
    say(String.format(Locale.ROOT, "  %.1f s", (System.nanoTime() - begin) / 1e9));
    return result;
  }

  /** A stage of one piece. */
  <T> T stage(String title, Supplier<T> work) {
    return stage(
        title,
        1,
        done -> {
          T result = work.get();
          done.run();
          return result;
        });
  }

  /** A line of its own. */
  public void say(String line) {
    terminal.println(line);
    terminal.flush();
  }
}
