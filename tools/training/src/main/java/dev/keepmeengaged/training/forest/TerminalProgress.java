package dev.keepmeengaged.training.forest;

import java.io.Console;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar where somebody sees it; nothing where output goes to a file or a pipe. */
final class TerminalProgress implements Progress, AutoCloseable {

  private final Optional<ProgressBar> bar;

  private TerminalProgress(Optional<ProgressBar> bar) {
    this.bar = bar;
  }

  static TerminalProgress of(String task, int trees) {
    return new TerminalProgress(
        onTerminal()
            ? Optional.of(
                new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(trees)
                    .setUnit(" trees", 1)
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

  @Override
  public void treeGrown() {
    bar.ifPresent(ProgressBar::step);
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
