package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.json.JsonWriter;
import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import dev.keepmeengaged.local.template.TemplateRoute;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A request as API Gateway hands it to a function: the REST proxy event of <a
 * href="https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html">its
 * documentation</a>. The path and its parameters stay encoded as sent, query parameters are
 * decoded, maps without entries are null, single values are the last of several.
 */
record GatewayEvent(
    HttpRequest request,
    TemplateRoute route,
    Map<String, String> pathParameters,
    String stage,
    String requestId,
    Instant time) {

  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Headers that API Gateway keeps to itself. */
  private static final Set<String> KEPT = Set.of("connection", "content-length");

  /**
   * The event for the function that answers.
   *
   * @param authorizer what the route's authorizer says of the caller; empty where there is none
   */
  byte[] toJson(Map<String, String> authorizer) {
    return utf8(
        json -> {
          writeRequest(json, authorizer);
          json.member("body", Optional.of(request.body().text()).filter(body -> !body.isEmpty()))
              .member("isBase64Encoded", request.body().base64());
        });
  }

  /** The event for an authorizer of the type REQUEST, which is not told the body. */
  byte[] toAuthorizerJson() {
    return utf8(
        json -> {
          json.member("type", "REQUEST").member("methodArn", methodArn());
          writeRequest(json, Map.of());
        });
  }

  /** What policies of authorizers name. */
  String methodArn() {
    return "arn:aws:execute-api:us-east-1:000000000000:local/%s/%s%s"
        .formatted(stage, request.method(), request.path());
  }

  private static byte[] utf8(Consumer<JsonWriter> members) {
    return JsonWriter.write(members).getBytes(StandardCharsets.UTF_8);
  }

  private void writeRequest(JsonWriter json, Map<String, String> authorizer) {
    json.member("resource", route.path())
        .member("path", request.path())
        .member("httpMethod", request.method());
    writeValues(json, "headers", "multiValueHeaders", headers());
    writeValues(
        json, "queryStringParameters", "multiValueQueryStringParameters", queryParameters());
    json.object(
            "pathParameters",
            Optional.of(pathParameters).filter(parameters -> !parameters.isEmpty()),
            (member, parameters) -> parameters.forEach(member::member))
        .nullMember("stageVariables")
        .object("requestContext", context -> writeContext(context, authorizer));
  }

  private static void writeValues(
      JsonWriter json, String lastValues, String allValues, Map<String, List<String>> values) {
    Optional<Map<String, List<String>>> any =
        Optional.of(values).filter(entries -> !entries.isEmpty());
    json.object(
            lastValues,
            any,
            (member, entries) ->
                entries.forEach((name, all) -> member.member(name, all.get(all.size() - 1))))
        .object(allValues, any, (member, entries) -> entries.forEach(member::strings));
  }

  private void writeContext(JsonWriter json, Map<String, String> authorizer) {
    json.member("resourcePath", route.path())
        .member("httpMethod", request.method())
        .member("requestTime", REQUEST_TIME.format(time))
        .member("requestTimeEpoch", time.toEpochMilli())
        .member("path", "/" + stage + request.path())
        .member("accountId", "000000000000")
        .member("apiId", "local")
        .member("protocol", "HTTP/1.1")
        .member("stage", stage)
        .member("domainName", request.header("Host").orElse("localhost"))
        .member("requestId", requestId)
        .object(
            "identity",
            identity ->
                identity
                    .member("sourceIp", request.client())
                    .member("userAgent", request.header("User-Agent")));
    if (!authorizer.isEmpty()) {
      json.object("authorizer", said -> authorizer.forEach(said::member));
    }
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
