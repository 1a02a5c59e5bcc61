package dev.keepmeengaged.publish;

import dev.keepmeengaged.support.Terminal;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Prints a line for every step, and a progress bar on a terminal for a step that counts items. */
final class TerminalPublishProgress implements PublishProgress, AutoCloseable {

  private final Terminal terminal;

  private Optional<Terminal.Bar> bar = Optional.empty();

  TerminalPublishProgress(PrintWriter out) {
    terminal = new Terminal(out);
  }

  @Override
  public synchronized void began(String step, int items) {
    close();
    if (items == 0) {
      terminal.say(step);
    } else {
      terminal.say(String.format(Locale.ROOT, "%s (%,d)", step, items));
      bar = Optional.of(Terminal.bar(step, items, ""));
    }
  }

  @Override
  public synchronized void advanced(int items) {
    bar.ifPresent(shown -> shown.advance(items));
  }

  @Override
  public synchronized void close() {
    bar.ifPresent(Terminal.Bar::close);
    bar = Optional.empty();
  }
}
