package dev.keepmeengaged.http.testing;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as API Gateway's REST proxy integration passes it to a function. */
public final class GatewayCall {

  /** Escapes all but ASCII: half a surrogate pair, which has no UTF-8, gets into the event too. */
  private static final JSON WRITER =
      new JSON(JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build())
          .with(JSON.Feature.WRITE_NULL_PROPERTIES);

  private final Map<String, @Nullable Object> event = new LinkedHashMap<>();
  private final Map<String, String> pathParameters = new LinkedHashMap<>();
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final Map<String, Object> requestContext = new LinkedHashMap<>();

  private GatewayCall(String method, String resource) {
    event.put("resource", resource);
    event.put("path", resource);
    event.put("httpMethod", method);
    event.put("headers", null);
    event.put("stageVariables", null);
    event.put("body", null);
    event.put("isBase64Encoded", false);
    requestContext.put("accountId", "123456789012");
    requestContext.put("identity", Map.of("sourceIp", "192.0.2.1", "userAgent", "test"));
    requestContext.put("requestId", "gateway-id");
    requestContext.put("requestTimeEpoch", 1_790_000_000_000L);
    event.put("requestContext", requestContext);
  }

  public static GatewayCall get(String resource) {
    return new GatewayCall("GET", resource);
  }

  /** A call with a JSON body. */
  public static GatewayCall post(String resource, String body) {
    return new GatewayCall("POST", resource)
        .header("Content-Type", "application/json")
        .event("body", body);
  }

  public static GatewayCall of(String method, String resource) {
    return new GatewayCall(method, resource);
  }

  /** A path parameter; it is percent-encoded here. */
  public GatewayCall path(String name, String value) {
    return rawPath(name, URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
  }

  /** A path parameter as it stands in the path. */
  public GatewayCall rawPath(String name, String encoded) {
    pathParameters.put(name, encoded);
    event.put("path", String.valueOf(event.get("path")).replace("{" + name + "}", encoded));
    return this;
  }

  public GatewayCall query(String name, String value) {
    query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    return this;
  }

  public GatewayCall header(String name, String value) {
    headers.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    return this;
  }

  /** What the authorizer says of the caller. */
  public GatewayCall authorizer(Map<String, Object> context) {
    requestContext.put("authorizer", context);
    return this;
  }

  /** As a caller who may see one company. */
  public GatewayCall as(String company) {
    return authorizer(Map.of("company", company, "client", "some-client"));
  }

  /** Without a header that was set before. */
  public GatewayCall without(String header) {
    headers.remove(header);
    return this;
  }

  /** The body of these bytes, as Base64. */
  public GatewayCall binary(byte[] body) {
    return event("body", Base64.getEncoder().encodeToString(body)).event("isBase64Encoded", true);
  }

  /** A field of the event itself. */
  public GatewayCall event(String field, @Nullable Object value) {
    event.put(field, value);
    return this;
  }

  public String method() {
    return String.valueOf(event.get("httpMethod"));
  }

  public String resource() {
    return String.valueOf(event.get("resource"));
  }

  /** The event's text. */
  public String json() {
    try {
      event.put("pathParameters", pathParameters.isEmpty() ? null : pathParameters);
      event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
      event.put("multiValueHeaders", headers.isEmpty() ? null : headers);
      return WRITER.asString(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the function answers. */
  public Answer to(RequestStreamHandler function) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8)),
          answer,
          new TestContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Answer.of(answer.toString(StandardCharsets.UTF_8));
  }
}
