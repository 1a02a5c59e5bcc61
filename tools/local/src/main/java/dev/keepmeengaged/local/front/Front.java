package dev.keepmeengaged.local.front;

import dev.keepmeengaged.local.gateway.Gateway;
import dev.keepmeengaged.local.template.TemplateNode;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * An HTTP server on a loopback port, which answers requests concurrently until it is closed. A
 * sender that is slow takes no thread while it is waited for.
 */
public final class Front implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  static final int MOST_THREADS = 64;

  /** Path and headers, in bytes: more than the functions take, so that they can say so. */
  private static final int LARGEST_HEADERS = 32 * 1024;

  /** After so long without a byte from a sender, or to one, its connection ends. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(30);

  private final Server server;
  private final ServerConnector connector;

  /**
   * Starts serving.
   *
   * @param gateway makes the gateway that answers, once it is known where this is
   * @param responseHeaders the configuration of the template's response headers policies,
   *     evaluated, by the pattern of the paths that each is for; the first that matches counts
   * @param port 0 for any that is free
   * @throws PortInUseException when something else listens there
   */
  public Front(
      Function<URI, Gateway> gateway,
      Site site,
      Map<String, TemplateNode> responseHeaders,
      int port)
      throws IOException {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS);
    threads.setName("front");
    server = new Server(threads);
    connector = new ServerConnector(server, new HttpConnectionFactory(configuration()));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    server.addConnector(connector);
    connector.setIdleTimeout(LONGEST_SILENCE.toMillis());
    SecurityHeaders headers = new SecurityHeaders(responseHeaders);
    ErrorAnswers errors = new ErrorAnswers(headers.of("/"));
    server.setErrorHandler(errors);
    start(() -> new FrontHandler(gateway.apply(address()), site, headers, errors), port);
  }

  private void start(Supplier<FrontHandler> handler, int port) throws IOException {
    try {
      connector.open();
      server.setHandler(handler.get());
      server.start();
    } catch (RuntimeException e) { // of the gateway
      close();
      throw e;
    } catch (Exception e) {
      close();
      if (e.getCause() instanceof BindException || e instanceof BindException) {
        throw new PortInUseException(port);
      }
      throw new IOException("cannot serve on port " + port, e);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration http = new HttpConfiguration();
    // Names of companies may have any character, a slash too: the gateway takes paths as sent.
    http.setUriCompliance(UriCompliance.UNSAFE);
    http.setRequestHeaderSize(LARGEST_HEADERS);
    http.setSendServerVersion(false);
    return http;
  }

  /** Where it answers. */
  public URI address() {
    return URI.create("http://" + LOOPBACK + ":" + connector.getLocalPort());
  }

  /** Answers what has begun, then stops. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the server does not stop", e);
    }
  }
}
