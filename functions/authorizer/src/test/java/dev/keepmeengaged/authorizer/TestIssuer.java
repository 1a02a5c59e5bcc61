package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer over HTTP on this machine, with real keys: two of {@link TestKeys} at first. */
final class TestIssuer implements AutoCloseable {

  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger keysRead = new AtomicInteger();
  private volatile String keys = "";
  private volatile String configuration = "";

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  static TestIssuer start() {
    try {
      TestIssuer issuer =
          new TestIssuer(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      issuer.signsWith(TestKeys.RSA, TestKeys.EC);
      issuer.says(issuer.url(), issuer.keysUrl());
      issuer.server.createContext(
          "/realm/.well-known/openid-configuration",
          exchange -> issuer.answer(exchange, issuer.configuration));
      issuer.server.createContext(
          "/realm/keys",
          exchange -> {
            issuer.keysRead.incrementAndGet();
            issuer.answer(exchange, issuer.keys);
          });
      issuer.server.createContext("/v1/lti/keys", exchange -> issuer.answer(exchange, issuer.keys));
      issuer.server.start();
      return issuer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    asked.incrementAndGet();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  /** The issuer, as its tokens name it. */
  String url() {
    return site() + "/realm";
  }

  /** An origin below which the keys are where those of launches are. */
  URI site() {
    return URI.create(
        String.format(Locale.ROOT, "http://127.0.0.1:%d", server.getAddress().getPort()));
  }

  String keysUrl() {
    return url() + "/keys";
  }

  /** Requests that it got. */
  int asked() {
    return asked.get();
  }

  /** How often its keys were read. */
  int keysRead() {
    return keysRead.get();
  }

  /** Publishes these keys instead of those before. */
  void signsWith(JWK... published) {
    keys = new JWKSet(List.of(published)).toString();
  }

  /** Publishes a text instead of keys. */
  void publishes(String text) {
    keys = text;
  }

  /** Has this OpenID configuration. */
  void says(String issuer, String keysUrl) {
    configuration = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(issuer, keysUrl);
  }

  /** Cannot be reached any more. */
  @Override
  public void close() {
    server.stop(0);
  }
}
