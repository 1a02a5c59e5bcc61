package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.http.BearerToken;
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
 * @param token the token in the Authorization header (RFC 6750, 2.1); empty when there is no such
 *     header, more than one, or one in another form
 */
record AuthorizerEvent(String stage, Optional<String> token) {

  /** The gateway nests events less deep than this. */
  private static final JsonReader JSON = new JsonReader(500);

  private static final Pattern METHOD_ARN =
      Pattern.compile("(arn:[^:/]+:execute-api:[^:/]*:[^:/]*:[^:/]+/[^:/]+)/.*", Pattern.DOTALL);

  /**
   * Reads an event.
   *
   * @throws IOException when the stream fails, or this is not such an event
   */
  static AuthorizerEvent read(InputStream event) throws IOException {
    try {
      return of(JSON.read(event.readAllBytes(), duplicate -> {}));
    } catch (JsonException e) {
      throw new IOException("the event is not one of a REQUEST authorizer", e);
    }
  }

  private static AuthorizerEvent of(JsonValue json) throws IOException {
    Matcher method = METHOD_ARN.matcher(json.get("methodArn").asString());
    if (!method.matches()) {
      throw new IOException("the event's methodArn is not that of a method of a REST API");
    }
    List<String> lines = authorization(json, "multiValueHeaders");
    return new AuthorizerEvent(
        method.group(1), token(lines.isEmpty() ? authorization(json, "headers") : lines));
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
