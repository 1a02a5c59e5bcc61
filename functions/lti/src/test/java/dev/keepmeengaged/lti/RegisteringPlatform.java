package dev.keepmeengaged.lti;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A learning platform on this machine that lets tools register themselves. */
final class RegisteringPlatform implements AutoCloseable {

  /** What a tool sent to be registered. */
  record Received(Optional<String> authorization, String body) {}

  /** Answers a request for the configuration. */
  interface Behavior {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Map<String, String> configuration = new LinkedHashMap<>();
  private volatile Behavior behavior = this::sendConfiguration;
  private volatile int status = 200;
  private volatile String registered =
      "{\"client_id\":\"client-1\","
          + "\"https://purl.imsglobal.org/spec/lti-tool-configuration\":"
          + "{\"deployment_id\":\"7\"}}";

  private RegisteringPlatform(HttpServer server) {
    this.server = server;
    configuration.put("issuer", address());
    configuration.put("authorization_endpoint", address() + "/authorize?tenant=1");
    configuration.put("registration_endpoint", address() + "/register");
    configuration.put("jwks_uri", address() + "/keys");
    server.setExecutor(threads);
    server.createContext("/configuration", exchange -> behavior.answer(exchange));
    server.createContext("/register", this::register);
    server.start();
  }

  static RegisteringPlatform start() {
    try {
      return new RegisteringPlatform(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String address() {
    return String.format(Locale.ROOT, "http://127.0.0.1:%d", server.getAddress().getPort());
  }

  String configurationAddress() {
    return address() + "/configuration?tenant=1";
  }

  /** Says something else in its configuration; without a value, nothing. */
  void says(String member, Optional<String> value) {
    configuration.remove(member);
    value.ifPresent(text -> configuration.put(member, text));
  }

  /** Answers the question for its configuration in another way. */
  void behaves(Behavior other) {
    behavior = other;
  }

  /** Answers a registration like this. */
  void answers(int code, String body) {
    status = code;
    registered = body;
  }

  List<Received> received() {
    return received;
  }

  void sendConfiguration(HttpExchange exchange) throws IOException {
    List<String> members = new ArrayList<>();
    configuration.forEach((name, value) -> members.add("\"%s\":\"%s\"".formatted(name, value)));
    send(exchange, 200, "{" + String.join(",", members) + "}");
  }

  private void register(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    send(exchange, status, registered);
  }

  static void send(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
