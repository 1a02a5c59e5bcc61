package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.json.JsonException;
import dev.keepmeengaged.json.JsonReader;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonValue.Kind;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a function returns. As in API Gateway, anything but the members {@code statusCode},
 * {@code headers}, {@code multiValueHeaders}, {@code body} and {@code isBase64Encoded} is a
 * malformed result.
 */
final class ProxyResult {

  private static final JsonReader JSON = new JsonReader(16);

  private int status = 200;
  private final List<Header> headers = new ArrayList<>();
  private String body = "";

  private ProxyResult() {}

  /**
   * @throws IOException when it is not a result of a function
   */
  static HttpAnswer parse(byte[] result) throws IOException {
    ProxyResult read = new ProxyResult();
    try {
      JSON.read(result).members().forEach(read::member);
    } catch (JsonException e) {
      throw new IOException("a function's result is malformed: " + e.getMessage(), e);
    }
    return new HttpAnswer(read.status, read.headers, read.body);
  }

  private void member(String name, JsonValue value) {
    if (value.kind() == Kind.NULL) {
      return;
    }
    switch (name) {
      case "statusCode" -> status = value.asInt();
      case "body" -> body = value.asString();
      case "isBase64Encoded" -> value.asBoolean();
      case "headers", "multiValueHeaders" -> value.members().forEach(this::header);
      default -> throw value.refused("is no member of a result");
    }
  }

  private void header(String name, JsonValue value) {
    List<JsonValue> values = value.kind() == Kind.ARRAY ? value.elements() : List.of(value);
    values.forEach(one -> headers.add(new Header(name, one.asString())));
  }
}
