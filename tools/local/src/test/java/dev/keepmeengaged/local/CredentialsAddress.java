package dev.keepmeengaged.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a function under SnapStart gets its credentials: others every time. */
final class CredentialsAddress implements AutoCloseable {

  private static final String SECRET = "an-extraordinary-secret";

  private final AtomicInteger handedOut = new AtomicInteger();
  private final HttpServer server;

  private CredentialsAddress(HttpServer server) {
    this.server = server;
  }

  static CredentialsAddress start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    CredentialsAddress address = new CredentialsAddress(server);
    server.createContext(
        "/credentials",
        exchange -> {
          byte[] body =
              String.format(
                      Locale.ROOT,
                      """
              {"AccessKeyId":"key%1$d","SecretAccessKey":"%2$s-%1$d","Token":"token-%1$d",
               "Expiration":"2999-01-01T00:00:00Z"}
              """,
                      address.handedOut.incrementAndGet(),
                      SECRET)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return address;
  }

  /** What Lambda sets instead of credentials. */
  Map<String, String> environment() {
    return Map.of(
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        String.format(
            Locale.ROOT, "http://127.0.0.1:%d/credentials", server.getAddress().getPort()));
  }

  int handedOut() {
    return handedOut.get();
  }

  /** How the secret of every credentials begins: a process without one cannot sign. */
  String secret() {
    return SECRET;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
