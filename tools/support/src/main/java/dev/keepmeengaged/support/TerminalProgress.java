package dev.keepmeengaged.support;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where somebody sees it; nothing where output goes to a file or a pipe. */
public final class TerminalProgress implements AutoCloseable {

  private final Optional<ProgressBar> bar;

  private TerminalProgress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  /**
   * Begins.
   *
   * @param items how many there are to do
   * @param unit what they are, with a blank before
   */
  public static TerminalProgress of(String task, int items, String unit) {
    return new TerminalProgress(
        onTerminal()
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(items)
                    .setUnit(unit, 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .build())
            : Optional.empty());
  }

  /** Since JDK 22 there is a console without a terminal, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
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

  /** One more item is done; may be called by any thread. */
  public void advanced() {
    advanced(1);
  }

  /** So many more items are done; may be called by any thread. */
  public void advanced(int items) {
    bar.ifPresent(shown -> shown.stepBy(items));
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
