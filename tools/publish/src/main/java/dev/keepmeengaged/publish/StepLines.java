package dev.keepmeengaged.publish;

import dev.keepmeengaged.support.TerminalProgress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A line for every step, and a bar for one that counts, where somebody sees it. */
final class StepLines implements PublishProgress, AutoCloseable {

  private final PrintWriter out;

  private Optional<TerminalProgress> bar = Optional.empty();

  StepLines(PrintWriter out) {
    this.out = out;
  }

  @Override
  public synchronized void began(String step, int items) {
    close();
    if (items == 0) {
      out.println(step);
    } else {
      out.printf(Locale.ROOT, "%s (%,d)%n", step, items);
      bar = Optional.of(TerminalProgress.of(step, items, ""));
    }
    out.flush();
  }

  @Override
  public synchronized void advanced(int items) {
    bar.ifPresent(shown -> shown.advanced(items));
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(TerminalProgress::close);
    bar = Optional.empty();
  }
}
