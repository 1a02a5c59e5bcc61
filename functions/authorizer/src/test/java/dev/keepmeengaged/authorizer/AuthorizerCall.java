package dev.keepmeengaged.authorizer;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.keepmeengaged.http.testing.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A call as API Gateway asks an authorizer of the type REQUEST about it. */
final class AuthorizerCall {

  static final String STAGE = "arn:aws:execute-api:eu-central-1:123456789012:abcdef123/live";

  private AuthorizerCall() {}

  /** With these lines of the header {@code Authorization}, as the gateway gives them. */
  static Map<String, Object> event(List<String> lines) {
    return Map.of(
        "type",
        "REQUEST",
        "methodArn",
        STAGE + "/GET/v1/companies/a:b/*/courses",
        "resource",
        "/v1/companies/{company}/courses",
        "path",
        "/v1/companies/heron/courses",
        "httpMethod",
        "GET",
        "headers",
        lines.isEmpty()
            ? Map.of("Accept", "*/*")
            : Map.of("Accept", "*/*", "authorization", lines.get(lines.size() - 1)),
        "multiValueHeaders",
        lines.isEmpty()
            ? Map.of("Accept", List.of("*/*"))
            : Map.of("Accept", List.of("*/*"), "authorization", lines),
        "requestContext",
        Map.of("stage", "live", "requestId", "gateway-id"));
  }

  /** The policy for a call with a token. */
  static Map<String, Object> answer(AuthorizerHandler handler, String token) {
    return answer(handler, event(List.of("Bearer " + token)));
  }

  /** The answer to an event. */
  static Map<String, Object> answer(AuthorizerHandler handler, Map<String, Object> event) {
    try {
      return JSON.std.mapFrom(raw(handler, JSON.std.asString(event)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The answer to an event, byte by byte. */
  static String raw(AuthorizerHandler handler, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        answer,
        new TestContext());
    return answer.toString(StandardCharsets.UTF_8);
  }
}
