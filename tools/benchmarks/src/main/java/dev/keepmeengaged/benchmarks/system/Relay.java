package dev.keepmeengaged.benchmarks.system;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on a loopback port that passes requests on to another, and counts what passes. The
 * other is told the host that was asked for: signatures are over it.
 */
final class Relay implements AutoCloseable {

  /** Sees what passes; called by several threads at once. */
  interface Toll {

    /** The body to pass on in place of this one. */
    byte[] request(HttpExchange exchange, byte[] body);

    /** Told of every answer. */
    void response(HttpExchange exchange, byte[] body);
  }

  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "expect", "transfer-encoding", "upgrade", ":status");

  static {
    System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private final URI target;
  private final Toll toll;

  private Relay(HttpServer server, URI target, Toll toll) {
    this.server = server;
    this.target = target;
    this.toll = toll;
  }

  static Relay start(URI target, Toll toll) {
    try {
      InetSocketAddress at = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Relay relay = new Relay(HttpServer.create(at, 0), target, toll);
      relay.server.createContext("/", relay::pass);
      relay.server.setExecutor(relay.threads);
      relay.server.start();
      return relay;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is served. */
  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = toll.request(exchange, exchange.getRequestBody().readAllBytes());
      HttpResponse<byte[]> response =
          client.send(onward(exchange, body), BodyHandlers.ofByteArray());
      toll.response(exchange, response.body());
      Headers headers = exchange.getResponseHeaders();
      response
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                  headers.put(name, values);
                }
              });
      boolean empty = response.body().length == 0;
      exchange.sendResponseHeaders(response.statusCode(), empty ? -1 : response.body().length);
      if (!empty) {
        exchange.getResponseBody().write(response.body());
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private HttpRequest onward(HttpExchange exchange, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
