package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import dev.keepmeengaged.json.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The event of API Gateway's Lambda proxy integration for REST APIs (payload version 1.0) and the
 * answer that it wants. Skips members that it does not need; a member of an unexpected type counts
 * as missing.
 */
final class ProxyEvent {

  /** The gateway nests no deeper than its authorizers do. */
  private static final JsonReader JSON = new JsonReader(500);

  private ProxyEvent() {}

  /**
   * @param lambdaId of the invocation, where the event names no request
   * @param functionVersion that answers
   * @param access whether callers need a token, so that only the authorizer says what they may see
   */
  static Request read(InputStream event, String lambdaId, String functionVersion, AccessMode access)
      throws IOException {
    JsonValue json;
    try {
      json = JSON.read(event.readAllBytes(), duplicate -> {});
    } catch (JsonException e) {
      throw new IOException("the event is not JSON", e);
    }
    if (json.kind() != Kind.OBJECT) {
      throw new IOException("the event is not a JSON object");
    }
    String method = string(json, "httpMethod");
    if (method.isEmpty()) {
      throw new IOException("the event is not one of a REST API: it has no httpMethod");
    }
    Headers headers = new Headers(lists(json, "multiValueHeaders", "headers"));
    Optional<JsonValue> context = object(json, "requestContext");
    String gatewayId = context.map(found -> string(found, "requestId")).orElse("");
    String own = RequestId.valid(gatewayId).or(() -> RequestId.valid(lambdaId)).orElse("unknown");
    return new Request(
        headers.get("X-Request-Id").flatMap(RequestId::valid).orElse(own),
        own,
        functionVersion,
        method,
        string(json, "resource"),
        string(json, "path"),
        first(lists(json, "pathParameters")),
        lists(json, "multiValueQueryStringParameters", "queryStringParameters"),
        headers,
        new Request.Body(string(json, "body"), isTrue(json, "isBase64Encoded")),
        access == AccessMode.OPEN
            ? Optional.of(Visibility.ofAll())
            : context.flatMap(found -> object(found, "authorizer")).flatMap(ProxyEvent::caller));
  }

  /**
   * What the authorizer says of the caller: one company, or all; empty unless it is one of both.
   */
  private static Optional<Visibility> caller(JsonValue authorizer) {
    String company = string(authorizer, "company");
    boolean all = string(authorizer, "allCompanies").equals("true");
    if (all == !company.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(all ? Visibility.ofAll() : Visibility.of(new Company(company)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // no company can have that name
    }
  }

  private static Optional<JsonValue> object(JsonValue object, String name) {
    return object.find(name).filter(found -> found.kind() == Kind.OBJECT);
  }

  private static String string(JsonValue object, String name) {
    return object.find(name).map(ProxyEvent::string).orElse("");
  }

  private static String string(JsonValue value) {
    return value.kind() == Kind.STRING ? value.asString() : "";
  }

  private static boolean isTrue(JsonValue object, String name) {
    Optional<JsonValue> value = object.find(name).filter(found -> found.kind() == Kind.BOOLEAN);
    return value.isPresent() && value.get().asBoolean();
  }

  private static Map<String, List<String>> lists(JsonValue json, String name, String otherwise) {
    Map<String, List<String>> lists = lists(json, name);
    return lists.isEmpty() ? lists(json, otherwise) : lists;
  }

  /** Strings or lists of strings by name; a value of another type counts as missing. */
  private static Map<String, List<String>> lists(JsonValue json, String name) {
    Map<String, List<String>> lists = new HashMap<>();
    json.find(name)
        .filter(values -> values.kind() == Kind.OBJECT)
        .ifPresent(
            values ->
                values
                    .members()
                    .forEach(
                        (member, value) -> {
                          if (value.kind() == Kind.STRING) {
                            lists.put(member, List.of(value.asString()));
                          } else if (value.kind() == Kind.ARRAY) {
                            lists.put(member, value.elements(ProxyEvent::string));
                          }
                        }));
    return lists;
  }

  private static Map<String, String> first(Map<String, List<String>> lists) {
    Map<String, String> first = new HashMap<>();
    lists.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
    return first;
  }

  static void write(Response response, OutputStream answer) throws IOException {
    // In ASCII even half a surrogate pair that a sender passed in gets out.
    String json =
        JsonWriter.writeAscii(
            proxy ->
                proxy
                    .member("statusCode", response.status())
                    .object("headers", headers -> response.headers().forEach(headers::member))
                    .member("body", response.body())
                    .member("isBase64Encoded", false));
    answer.write(json.getBytes(StandardCharsets.US_ASCII));
  }
}
