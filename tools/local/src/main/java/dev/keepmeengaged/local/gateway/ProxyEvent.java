package dev.keepmeengaged.local.gateway;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.template.Route;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A request as API Gateway hands it to a function: the REST proxy event of <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">its
 * documentation</a>. The path and its parameters stay encoded as sent, query parameters are
 * decoded, maps without entries are null, single values are the last of several.
 */
record ProxyEvent(
    HttpRequest request,
    Route route,
    Map<String, String> pathParameters,
    String stage,
    String requestId,
    Instant time) {

  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Headers that API Gateway keeps to itself. */
  private static final Set<String> KEPT = Set.of("connection", "content-length");

  byte[] toJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(json);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to memory", e);
    }
    return bytes.toByteArray();
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("resource", route.path());
    json.writeStringField("path", request.path());
    json.writeStringField("httpMethod", request.method());
    writeValues(json, "headers", "multiValueHeaders", headers());
    writeValues(
        json, "queryStringParameters", "multiValueQueryStringParameters", queryParameters());
    writePathParameters(json);
    json.writeNullField("stageVariables");
    writeContext(json);
    if (request.body().text().isEmpty()) {
      json.writeNullField("body");
    } else {
      json.writeStringField("body", request.body().text());
    }
    json.writeBooleanField("isBase64Encoded", request.body().base64());
    json.writeEndObject();
  }

  private void writeValues(
      JsonGenerator json, String lastValues, String allValues, Map<String, List<String>> values)
      throws IOException {
    if (values.isEmpty()) {
      json.writeNullField(lastValues);
      json.writeNullField(allValues);
      return;
    }
    json.writeObjectFieldStart(lastValues);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      List<String> all = entry.getValue();
      json.writeStringField(entry.getKey(), all.get(all.size() - 1));
    }
    json.writeEndObject();
    json.writeObjectFieldStart(allValues);
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      json.writeArrayFieldStart(entry.getKey());
      for (String value : entry.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void writePathParameters(JsonGenerator json) throws IOException {
    if (pathParameters.isEmpty()) {
      json.writeNullField("pathParameters");
      return;
    }
    json.writeObjectFieldStart("pathParameters");
    for (Map.Entry<String, String> entry : pathParameters.entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private void writeContext(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("resourcePath", route.path());
    json.writeStringField("httpMethod", request.method());
    json.writeStringField("requestTime", REQUEST_TIME.format(time));
    json.writeNumberField("requestTimeEpoch", time.toEpochMilli());
    json.writeStringField("path", "/" + stage + request.path());
    json.writeStringField("accountId", "000000000000");
    json.writeStringField("apiId", "local");
    json.writeStringField("protocol", "HTTP/1.1");
    json.writeStringField("stage", stage);
    json.writeStringField("domainName", request.header("Host").orElse("localhost"));
    json.writeStringField("requestId", requestId);
    json.writeObjectFieldStart("identity");
    json.writeStringField("sourceIp", request.client());
    json.writeStringField("userAgent", request.header("User-Agent").orElse(null));
    json.writeEndObject();
    json.writeEndObject();
  }

  private Map<String, List<String>> headers() {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : request.headers()) {
      if (!KEPT.contains(header.name().toLowerCase(Locale.ROOT))) {
        headers.computeIfAbsent(header.name(), n -> new ArrayList<>()).add(header.value());
      }
    }
    headers.put("X-Amzn-Trace-Id", List.of("Root=" + requestId));
    headers.put("X-Forwarded-For", List.of(request.client()));
    headers.put("X-Forwarded-Proto", List.of("http"));
    return headers;
  }

  private Map<String, List<String>> queryParameters() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : request.query().orElse("").split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.computeIfAbsent(decoded(name), n -> new ArrayList<>()).add(decoded(value));
      }
    }
    return parameters;
  }

  /**
   * @throws IllegalArgumentException when it is not encoded as it should be
   */
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
