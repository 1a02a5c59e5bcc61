package dev.keepmeengaged.benchmarks.system;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A real browser, driven by {@code tools/site-tests/page-view.mjs}. Not thread-safe. */
final class BrowserProcess implements AutoCloseable {

  private static final String SCRIPT = "tools/site-tests/page-view.mjs";

  /**
   * What a view took.
   *
   * @param requests that went over the network
   * @param notModified those of them that were answered with a 304
   * @param wireBytes as they were sent, headers included
   * @param decodedBytes of the bodies, decompressed
   * @param milliseconds until the numbers stood there
   */
  record Taken(
      int requests, int notModified, long wireBytes, long decodedBytes, double milliseconds) {}

  /** A text that an element has when the numbers stand there. */
  record Sign(String selector, String text) {}

  private final Process process;
  private final BufferedWriter tasks;
  private final BufferedReader answers;

  private BrowserProcess(Process process) {
    this.process = process;
    this.tasks = process.outputWriter();
    this.answers = process.inputReader();
  }

  static BrowserProcess start() {
    try {
      return new BrowserProcess(
          new ProcessBuilder("node", SCRIPT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Opens a page.
   *
   * @param fresh with nothing in the browser's cache
   */
  Taken open(URI url, boolean fresh, Sign sign) {
    return ask(
        Map.of(
            "do", "open",
            "url", url.toString(),
            "fresh", fresh,
            "until", sign.selector(),
            "says", sign.text()));
  }

  /** Moves a slider of the page that is open by one step. */
  Taken move(String slider, Sign sign) {
    return ask(
        Map.of("do", "move", "slider", slider, "until", sign.selector(), "says", sign.text()));
  }

  private Taken ask(Map<String, Object> task) {
    try {
      tasks.write(JSON.std.asString(task));
      tasks.newLine();
      tasks.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the browser ended at " + task);
      }
      return taken(JSON.std.mapFrom(answer));
    } catch (IOException e) {
      throw new UncheckedIOException("the browser ended at " + task, e);
    }
  }

  private static Taken taken(Map<String, Object> json) {
    return new Taken(
        number(json, "requests").intValue(),
        number(json, "notModified").intValue(),
        number(json, "wireBytes").longValue(),
        number(json, "decodedBytes").longValue(),
        number(json, "ms").doubleValue());
  }

  private static Number number(Map<String, Object> json, String name) {
    return (Number) Objects.requireNonNull(json.get(name), name);
  }

  /** Ends the browser with it. */
  @Override
  public void close() {
    try {
      tasks.close();
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroy();
      }
    } catch (IOException | InterruptedException e) {
      process.destroy();
    }
  }
}
