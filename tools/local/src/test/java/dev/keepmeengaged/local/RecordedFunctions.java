package dev.keepmeengaged.local;

import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.gateway.HttpAnswer;
import dev.keepmeengaged.local.gateway.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The functions of a stack behind its gateway, with record of what they need for an answer. */
final class RecordedFunctions {

  private final Gateway gateway;

  private RecordedFunctions(Gateway gateway) {
    this.gateway = gateway;
  }

  /** New containers of every function. */
  static RecordedFunctions start(LocalStack stack, LocalServices services) {
    return new RecordedFunctions(
        new Gateway(
            stack.api(),
            Handlers.of(stack.functions(), services.environment()),
            Clock.systemUTC(),
            line -> {}));
  }

  /**
   * An answer.
   *
   * @param calls what was needed for it, once for every call to AWS, in order
   */
  record Recorded(HttpAnswer answer, List<Permission> calls) {}

  Recorded answer(HttpRequest request) {
    HttpAnswer[] answer = new HttpAnswer[1];
    List<Permission> calls = RecordedCalls.during(() -> answer[0] = gateway.answer(request));
    return new Recorded(answer[0], calls);
  }

  static HttpRequest get(String pathAndQuery) {
    String[] parts = pathAndQuery.split("\\?", 2);
    Optional<String> query = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
    return new HttpRequest("GET", parts[0], query, List.of(), body(""), "127.0.0.1");
  }

  static HttpRequest post(String path, String json) {
    List<HttpRequest.Header> headers =
        List.of(new HttpRequest.Header("Content-Type", "application/json"));
    return new HttpRequest("POST", path, Optional.empty(), headers, body(json), "127.0.0.1");
  }

  private static HttpRequest.Body body(String text) {
    return new HttpRequest.Body(text, false);
  }
}
