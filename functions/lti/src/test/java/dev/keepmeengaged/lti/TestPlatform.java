package dev.keepmeengaged.lti;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A learning platform that publishes its keys over HTTP on this machine. */
final class TestPlatform implements AutoCloseable {

  private final HttpServer server;
  private volatile String keys = "";

  private TestPlatform(HttpServer server) {
    this.server = server;
  }

  static TestPlatform start() {
    try {
      TestPlatform platform =
          new TestPlatform(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      platform.publishes(TestKeys.RSA);
      platform.server.createContext(
          "/keys",
          exchange -> {
            byte[] body = platform.keys.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      platform.server.start();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Publishes these keys instead of those before. */
  void publishes(JWK... published) {
    keys = new JWKSet(List.of(published)).toString();
  }

  /** The registration of a message's issuer, client and deployment at this platform. */
  Platform registration(Messages message, Optional<Company> company) {
    return new Platform(
        message.issuer(),
        message.clientId(),
        URI.create("https://platform.example/authorize?tenant=1"),
        URI.create(
            String.format(Locale.ROOT, "http://127.0.0.1:%d/keys", server.getAddress().getPort())),
        Map.of(message.deployment(), company),
        false);
  }

  /** A token with these claims, signed by the platform. */
  static String signed(Map<String, @Nullable Object> claims) {
    return TestKeys.signed(TestKeys.RSA, JWSAlgorithm.RS256, "JWT", claims);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
