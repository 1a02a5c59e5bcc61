package dev.keepmeengaged.support;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Prints the progress of a command: lines, stages with their duration, progress bars. */
public final class Terminal {

  private final PrintWriter out;

  /** Prints to a writer. */
  public Terminal(PrintWriter out) {
    this.out = out;
  }

  /** Prints a line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Runs a stage, and prints its title and its duration. */
  public <T> T stage(String title, Supplier<T> work) {
    say(title + " ...");
    long begin = System.nanoTime();
    T result = work.get();
    say(String.format(Locale.ROOT, "  %.1f s", (System.nanoTime() - begin) / 1e9));
    return result;
  }

  /**
   * Runs a stage of several tasks with a progress bar, and prints its title and its duration.
   *
   * @param work receives a callback to call after each task, from any thread
   */
  public <T> T stage(String title, int pieces, Function<Runnable, T> work) {
    return stage(
        title,
        () -> {
          try (Bar bar = bar(title, pieces, "")) {
            return work.apply(bar::advance);
          }
        });
  }

  /**
   * Begins a progress bar. It is hidden if the output goes to a file or a pipe.
   *
   * @param unit of the items, with a leading blank
   */
  public static Bar bar(String title, int items, String unit) {
    return new Bar(
        isShown()
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(title)
                    .setInitialMax(items)
                    .setUnit(unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build())
            : Optional.empty());
  }

  /** Since JDK 22 a console may have no terminal, and {@code Console.isTerminal} tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isShown() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  /** A progress bar, until it is closed. Any thread may advance it. */
  public static final class Bar implements AutoCloseable {

    private final Optional<ProgressBar> drawn;

    private Bar(Optional<ProgressBar> drawn) {
      this.drawn = drawn;
    }

    /** Counts one more item. */
    public void advance() {
      advance(1);
    }

    /** Counts more items. */
    public void advance(int items) {
      drawn.ifPresent(bar -> bar.stepBy(items));
    }

    @Override
    public void close() {
      drawn.ifPresent(ProgressBar::close);
    }
  }
}
