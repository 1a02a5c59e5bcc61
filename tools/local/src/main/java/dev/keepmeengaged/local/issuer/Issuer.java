package dev.keepmeengaged.local.issuer;

import com.sun.net.httpserver.HttpServer;
import dev.keepmeengaged.embeddedaws.Loopback;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An issuer of tokens for development, on the loopback interface. It knows people by what they say
 * and its keys and tokens end with it. Two steps start it: its address is part of what it issues
 * tokens for, and the site's address is part of what it answers.
 */
public final class Issuer implements AutoCloseable {

  static {
    // Without it the JDK's server delays every small answer by Nagle's algorithm, 40 ms and more.
    // The
    // property is read once, by whichever of its servers is made first.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Whom access tokens are for. */
  public static final String AUDIENCE = "kme";

  /** The client that people sign in by: the site, which has no secret. */
  public static final String SITE = "kme-site";

  private static final int THREADS = 4;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private Issuer(HttpServer server) {
    this.server = server;
  }

  /** Takes a free port; every address there is a 404 until it serves. */
  public static Issuer bind() throws IOException {
    Issuer issuer = new Issuer(HttpServer.create(Loopback.freePort(), 0));
    issuer.server.setExecutor(issuer.threads);
    issuer.server.start(); // one that was never started keeps its port when it is stopped
    return issuer;
  }

  /** Its address, which is also its name in tokens. */
  public URI address() {
    return URI.create(
        String.format(
            Locale.ROOT,
            "http://%s:%d",
            server.getAddress().getAddress().getHostAddress(),
            server.getAddress().getPort()));
  }

  /**
   * Serves.
   *
   * @param accounts who gets tokens
   * @param site the origin of the site
   */
  public void serve(Accounts accounts, URI site, Clock clock) {
    String issuer = address().toString();
    Tokens tokens = new Tokens(issuer, clock);
    Sessions sessions = new Sessions(clock);
    IssuerHandler handler =
        new IssuerHandler(
            new Discovery(issuer, tokens),
            new TokenEndpoint(accounts, sessions, tokens),
            new BrowserEndpoints(issuer, accounts, sessions, tokens, site, clock),
            site.toString());
    server.createContext("/", handler);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
