package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.RefusedException;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.json.JsonWriter;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Consumer;

/**
 * The log of a function: a JSON object a line, as CloudWatch Logs Insights reads it. Nothing from a
 * body, a path or a query gets into it, since these may name companies. Thread-safe.
 */
public final class Log {

  /** A stack is logged with its causes, each as far as it tells where it comes from. */
  private static final int MOST_FRAMES = 15;

  private static final int MOST_CAUSES = 10;

  private final String function;
  private final PrintStream out;

  public Log(String function, PrintStream out) {
    this.function = function;
    this.out = out;
  }

  /** The log that Lambda collects. */
  public static Log standardOutput(String function) {
    return new Log(function, System.out);
  }

  /** A request was answered. */
  void request(Request request, Response response, Duration duration) {
    line(
        response.status() >= 500 ? "ERROR" : "INFO",
        "request",
        json ->
            withRequest(json, request)
                .member("method", request.method())
                .member("resource", request.resource())
                .member("status", response.status())
                .rounded("milliseconds", duration.toNanos() / 1e6));
  }

  /** A request could not be answered for a reason that is not the sender's. */
  void failure(Request request, RuntimeException cause) {
    line("ERROR", "failure", json -> withException(withRequest(json, request), cause));
  }

  /**
   * It was decided whether a caller gets in.
   *
   * @param requestId that the caller sees in the answer
   * @param outcome what it decided
   * @param reason a code of the program's own, and nothing from a token
   */
  public void access(String requestId, String outcome, String reason, Duration duration) {
    line(
        "INFO",
        "access",
        json ->
            json.member("requestId", requestId)
                .member("outcome", outcome)
                .member("reason", reason)
                .rounded("milliseconds", duration.toNanos() / 1e6));
  }

  /** An authorizer could not decide for a reason that is not the caller's. */
  public void undecided(String requestId, RuntimeException cause) {
    line("ERROR", "failure", json -> withException(json.member("requestId", requestId), cause));
  }

  /**
   * The newest release could not be read or loaded, so the function keeps serving the previous one.
   */
  void outdated(ServiceException cause) {
    line("ERROR", "release-not-loaded", json -> withException(json, cause));
  }

  /**
   * A model of an older format was loaded.
   *
   * @param what a sentence that names the parts that cannot be checked for damage
   */
  public void unchecked(String what) {
    line("WARN", "model-not-wholly-checked", json -> json.member("detail", what));
  }

  private void line(String level, String event, Consumer<JsonWriter> content) {
    String line =
        JsonWriter.write(
            json ->
                content.accept(
                    json.member("time", Instant.now().toString())
                        .member("level", level)
                        .member("function", function)
                        .member("event", event)));
    out.println(line);
  }

  private static JsonWriter withRequest(JsonWriter json, Request request) {
    json.member("requestId", request.id());
    return request.gatewayId().equals(request.id())
        ? json
        : json.member("gatewayRequestId", request.gatewayId());
  }

  private static void withException(JsonWriter json, RuntimeException failure) {
    StringJoiner stack = new StringJoiner("\n");
    int causes = 0;
    for (Throwable t = failure; t != null && causes < MOST_CAUSES; t = t.getCause()) {
      stack.add(t.toString());
      Arrays.stream(t.getStackTrace()).limit(MOST_FRAMES).forEach(f -> stack.add("\tat " + f));
      causes++;
    }
    // The alarm on refused calls looks for this.
    json.member("refused", failure instanceof RefusedException)
        .member("error", failure.toString())
        .member("stack", stack.toString());
  }
}
