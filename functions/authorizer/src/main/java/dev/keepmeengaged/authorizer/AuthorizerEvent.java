package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.http.BearerToken;
import dev.keepmeengaged.http.RequestId;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The event of a Lambda authorizer of the type REQUEST of a REST API.
 *
 * @param stage the ARN of the stage that is called, as {@code arn:aws:execute-api:...:api/live}
 * @param requestId the gateway's, which its own answers name as {@code X-Request-Id}
 * @param token the token in the Authorization header (RFC 6750, 2.1); empty when there is no such
 *     header, more than one, or one in another form
 */
record AuthorizerEvent(String stage, String requestId, Optional<String> token) {

  /** The gateway nests events less deep than this. */
  private static final JsonReader JSON = new JsonReader(500);

  private static final Pattern METHOD_ARN =
      Pattern.compile("(arn:[^:/]+:execute-api:[^:/]*:[^:/]*:[^:/]+/[^:/]+)/.*", Pattern.DOTALL);

  /**
   * Reads an event.
   *
   * @param lambdaId names the request where the event does not
   * @throws IOException when the stream fails, or this is not such an event
   */
  static AuthorizerEvent read(InputStream event, String lambdaId) throws IOException {
    try {
      return of(JSON.read(event.readAllBytes(), duplicate -> {}), lambdaId);
    } catch (JsonException e) {
      throw new IOException("the event is not one of a REQUEST authorizer", e);
    }
  }

  private static AuthorizerEvent of(JsonValue json, String lambdaId) throws IOException {
    Matcher method = METHOD_ARN.matcher(json.get("methodArn").asString());
    if (!method.matches()) {
      throw new IOException("the event's methodArn is not that of a method of a REST API");
    }
    List<String> lines = authorization(json, "multiValueHeaders");
    return new AuthorizerEvent(
        method.group(1),
        requestId(json).orElse(lambdaId),
        token(lines.isEmpty() ? authorization(json, "headers") : lines));
  }

  private static Optional<String> requestId(JsonValue json) {
    return json.find("requestContext")
        .filter(context -> context.kind() == Kind.OBJECT)
        .flatMap(context -> context.find("requestId"))
        .filter(id -> id.kind() == Kind.STRING)
        .map(JsonValue::asString)
        .flatMap(RequestId::valid);
  }

  /** The lines of the header; values by name, or lists of values by name. */
  private static List<String> authorization(JsonValue json, String member) {
    List<String> lines = new ArrayList<>();
    json.find(member)
        .filter(headers -> headers.kind() == Kind.OBJECT)
        .ifPresent(
            headers ->
                headers
                    .members()
                    .forEach(
                        (name, value) -> {
                          if (name.equalsIgnoreCase("Authorization")) {
                            lines.addAll(
                                value.kind() == Kind.ARRAY
                                    ? value.elements(JsonValue::asString)
                                    : List.of(value.asString()));
                          }
                        }));
    return lines;
  }

  private static Optional<String> token(List<String> lines) {
    return lines.size() == 1 ? BearerToken.in(lines.get(0)) : Optional.empty();
  }
}
