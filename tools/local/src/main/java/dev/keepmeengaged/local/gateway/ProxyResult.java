package dev.keepmeengaged.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a function returns. As in API Gateway, anything but the fields {@code statusCode},
 * {@code headers}, {@code multiValueHeaders}, {@code body} and {@code isBase64Encoded} is a
 * malformed result.
 */
final class ProxyResult {

  private static final JsonFactory JSON = new JsonFactory();

  private int status = 200;
  private final List<Header> headers = new ArrayList<>();
  private String body = "";

  private ProxyResult() {}

  /**
   * @throws IOException when it is not a result of a function
   */
  static HttpAnswer parse(byte[] result) throws IOException {
    ProxyResult read = new ProxyResult();
    try (JsonParser json = JSON.createParser(result)) {
      expect(json, json.nextToken(), JsonToken.START_OBJECT);
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (value != JsonToken.VALUE_NULL) {
          read.field(json, field);
        }
      }
      if (json.nextToken() != null) {
        throw new IOException("a function's result goes on after its end");
      }
    }
    return new HttpAnswer(read.status, read.headers, read.body);
  }

  private void field(JsonParser json, String name) throws IOException {
    switch (name) {
      case "statusCode" -> status = json.getIntValue();
      case "body" -> body = json.getText();
      case "isBase64Encoded" -> json.getBooleanValue();
      case "headers", "multiValueHeaders" -> headers(json);
      default -> throw new IOException("a function's result has no field " + name);
    }
  }

  private void headers(JsonParser json) throws IOException {
    expect(json, json.currentToken(), JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          headers.add(new Header(name, json.getText()));
        }
      } else {
        headers.add(new Header(name, json.getText()));
      }
    }
  }

  private static void expect(JsonParser json, JsonToken got, JsonToken wanted) throws IOException {
    if (got != wanted) {
      throw new IOException("a function's result has " + got + " at " + json.currentLocation());
    }
  }
}
