package dev.keepmeengaged.publish;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;

/**
 * API keys and usage plans over HTTP, as AWS's reference of the API describes them and the SDK asks
 * for them. There is no engine for this part of AWS to embed.
 */
final class FakeApiGateway implements AutoCloseable {

  /** Of each key by its id: name and value. */
  final Map<String, Map<String, Object>> keys = new TreeMap<>();

  /** The keys of each plan. */
  final Map<String, List<String>> plans = new TreeMap<>();

  /** What was asked, as method and path. */
  final List<String> asked = new ArrayList<>();

  /** The request that fails, by its number from 1 on. */
  Optional<Integer> failing = Optional.empty();

  private final HttpServer server;

  FakeApiGateway(String... plans) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (String plan : plans) {
      this.plans.put(plan, new ArrayList<>());
    }
    server.createContext("/", this::handle);
    server.start();
  }

  ApiGatewayClient client() {
    return ApiGatewayClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
        .region(Region.EU_WEST_1)
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .overrideConfiguration(c -> c.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  /** The plan of a key. */
  List<String> plansOf(String key) {
    return plans.entrySet().stream()
        .filter(plan -> plan.getValue().contains(key))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
    asked.add(method + " " + exchange.getRequestURI().getPath());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (failing.filter(number -> number == asked.size()).isPresent()) {
      answer(exchange, 400, error("BadRequestException", "not this one"));
      return;
    }
    switch (method + " " + path[0] + " " + path.length) {
      case "GET apikeys 1" -> list(exchange);
      case "POST apikeys 1" -> {
        String id = "key" + (keys.size() + 1);
        Map<String, Object> key = new LinkedHashMap<>(JSON.std.mapFrom(body));
        key.put("id", id);
        key.put("value", "value-of-" + id + "-0123456789");
        key.put("createdDate", 1_790_000_000 + keys.size());
        keys.put(id, key);
        answer(exchange, 201, key);
      }
      case "DELETE apikeys 2" -> {
        keys.remove(path[1]);
        plans.values().forEach(of -> of.remove(path[1]));
        answer(exchange, 202, Map.of());
      }
      case "POST usageplans 3" -> {
        String key = String.valueOf(JSON.std.mapFrom(body).get("keyId"));
        if (!plansOf(key).isEmpty()) {
          answer(exchange, 409, error("ConflictException", "the key is in a plan"));
          return;
        }
        ofPlan(path[1]).add(key);
        answer(exchange, 201, Map.of("id", key, "type", "API_KEY"));
      }
      case "GET usageplans 4", "DELETE usageplans 4" -> {
        if (!ofPlan(path[1]).contains(path[3])) {
          answer(exchange, 404, error("NotFoundException", "no such key in the plan"));
          return;
        }
        if (method.equals("DELETE")) {
          ofPlan(path[1]).remove(path[3]);
        }
        answer(exchange, method.equals("GET") ? 200 : 202, Map.of("id", path[3]));
      }
      default -> answer(exchange, 400, error("BadRequestException", "unknown"));
    }
  }

  private List<String> ofPlan(String plan) {
    return Optional.ofNullable(plans.get(plan)).orElseThrow();
  }

  /** Two keys at most, so that the caller has to ask on. */
  private void list(HttpExchange exchange) throws IOException {
    Map<String, String> query =
        List.of(exchange.getRequestURI().getQuery().split("&", -1)).stream()
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    int from = Integer.parseInt(query.getOrDefault("position", "0"));
    List<Map<String, Object>> found =
        keys.values().stream()
            .filter(k -> String.valueOf(k.get("name")).startsWith(query.getOrDefault("name", "")))
            .toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("item", found.subList(from, Math.min(from + 2, found.size())));
    if (from + 2 < found.size()) {
      answer.put("position", "" + (from + 2));
    }
    answer(exchange, 200, answer);
  }

  private static Map<String, Object> error(String type, String message) {
    return Map.of("__type", type, "message", message);
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> json)
      throws IOException {
    byte[] bytes = JSON.std.asBytes(json);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    if (json.containsKey("__type")) {
      exchange.getResponseHeaders().add("x-amzn-ErrorType", String.valueOf(json.get("__type")));
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
