package dev.keepmeengaged.benchmarks.system;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.conformance.LineProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  private final LineProcess process;

  private BrowserProcess(LineProcess process) {
    this.process = process;
  }

  static BrowserProcess start() throws IOException {
    return new BrowserProcess(LineProcess.start(List.of("node", SCRIPT)));
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
      return taken(JSON.std.mapFrom(process.ask(JSON.std.asString(task))));
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
  public void close() throws IOException {
    process.close();
  }
}
