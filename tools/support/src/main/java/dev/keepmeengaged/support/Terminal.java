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

/** Tells people what a command does: lines, stages with the time they took, progress bars. */
public final class Terminal {

  private final PrintWriter out;

  /** Tells it here. */
  public Terminal(PrintWriter out) {
    this.out = out;
  }

  /** Prints a line. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Does some work under a title, and says how long it took. */
  public <T> T stage(String title, Supplier<T> work) {
    say(title + " ...");
    long begin = System.nanoTime();
    T result = work.get();
    say(String.format(Locale.ROOT, "  %.1f s", (System.nanoTime() - begin) / 1e9));
    return result;
  }

  /**
   * Does some work in pieces under a title, with a bar, and says how long it took.
   *
   * @param work is given what it calls after each piece, from any thread
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
   * Begins a bar. Nothing is drawn where output goes to a file or a pipe.
   *
   * @param unit of the items, with a blank before
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

  /** Since JDK 22 there is a console without a terminal, and a method that tells. */
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

  /** A progress bar, which ends when it is closed. Any thread may advance it. */
  public static final class Bar implements AutoCloseable {

    private final Optional<ProgressBar> drawn;

    private Bar(Optional<ProgressBar> drawn) {
      this.drawn = drawn;
    }

    /** One more item is done. */
    public void advance() {
      advance(1);
    }

    /** Some more items are done. */
    public void advance(int items) {
      drawn.ifPresent(bar -> bar.stepBy(items));
    }

    @Override
    public void close() {
      drawn.ifPresent(ProgressBar::close);
    }
  }
}
