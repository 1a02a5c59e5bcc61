package dev.keepmeengaged.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The event of API Gateway's Lambda proxy integration for REST APIs (payload version 1.0) and the
 * answer that it wants. Fields that are not needed are skipped, whatever they are.
 */
final class ProxyEvent {

  /** Escapes all but ASCII: so even half a surrogate pair that a sender passed in gets out. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private String method = "";
  private String resource = "";
  private String path = "";
  private String gatewayId = "";
  private String body = "";
  private boolean base64;
  private Map<String, String> pathParameters = Map.of();
  private Map<String, List<String>> query = Map.of();
  private Map<String, List<String>> manyQuery = Map.of();
  private Map<String, List<String>> headers = Map.of();
  private Map<String, List<String>> manyHeaders = Map.of();

  private ProxyEvent() {}

  /**
   * @param lambdaId of the invocation, where the event names no request
   * @param functionVersion that answers
   */
  static Request read(InputStream event, String lambdaId, String functionVersion)
      throws IOException {
    try (JsonParser parser = JSON.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("the event is not a JSON object");
      }
      ProxyEvent read = new ProxyEvent();
      read.readFields(parser);
      return read.request(lambdaId, functionVersion);
    } catch (JsonParseException e) {
      throw new IOException("the event is not JSON", e);
    }
  }

  private Request request(String lambdaId, String functionVersion) throws IOException {
    if (method.isEmpty()) {
      throw new IOException("the event is not one of a REST API: it has no httpMethod");
    }
    Headers all = new Headers(manyHeaders.isEmpty() ? headers : manyHeaders);
    String own = RequestId.valid(gatewayId).or(() -> RequestId.valid(lambdaId)).orElse("unknown");
    return new Request(
        all.get("X-Request-Id").flatMap(RequestId::valid).orElse(own),
        own,
        functionVersion,
        method,
        resource,
        path,
        pathParameters,
        manyQuery.isEmpty() ? query : manyQuery,
        all,
        new Request.Body(body, base64));
  }

  private void readFields(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "httpMethod" -> method = text(parser);
        case "resource" -> resource = text(parser);
        case "path" -> path = text(parser);
        case "body" -> body = text(parser);
        case "isBase64Encoded" -> base64 = parser.currentToken() == JsonToken.VALUE_TRUE;
        case "pathParameters" -> pathParameters = first(lists(parser));
        case "queryStringParameters" -> query = lists(parser);
        case "multiValueQueryStringParameters" -> manyQuery = lists(parser);
        case "headers" -> headers = lists(parser);
        case "multiValueHeaders" -> manyHeaders = lists(parser);
        case "requestContext" -> gatewayId = requestId(parser);
        default -> parser.skipChildren();
      }
    }
  }

  private static String text(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    parser.skipChildren();
    return "";
  }

  /** Strings or lists of strings by name; anything else counts as not there. */
  private static Map<String, List<String>> lists(JsonParser parser) throws IOException {
    Map<String, List<String>> lists = new HashMap<>();
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return lists;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      List<String> values = new ArrayList<>();
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.VALUE_STRING) {
        values.add(parser.getText());
      } else if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(text(parser));
        }
      } else {
        parser.skipChildren();
        continue;
      }
      lists.put(name, values);
    }
    return lists;
  }

  private static Map<String, String> first(Map<String, List<String>> lists) {
    Map<String, String> first = new HashMap<>();
    lists.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.get(0)));
    return first;
  }

  private static String requestId(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return "";
    }
    String id = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean wanted = parser.currentName().equals("requestId");
      parser.nextToken();
      if (wanted) {
        id = text(parser);
      } else {
        parser.skipChildren();
      }
    }
    return id;
  }

  static void write(Response response, OutputStream answer) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(answer)) {
      json.writeStartObject();
      json.writeNumberField("statusCode", response.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : response.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField("body", response.body());
      json.writeBooleanField("isBase64Encoded", false);
      json.writeEndObject();
    }
  }
}
