package dev.keepmeengaged.embeddedaws;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import com.amazonaws.services.dynamodbv2.local.shared.access.sqlite.SQLiteLibraryLoader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Amazon's DynamoDB Local, served over HTTP on one address. Any access key of letters and digits
 * will do, and any region: all see the same tables.
 *
 * <p>The engine's own server listens on every interface, so this is a server of ours around the
 * engine's request handler.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

  private static final int THREADS = 16;

  /** Held, since loggers that nobody holds are forgotten with their filters. */
  private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  private final LocalDynamoDBRequestHandler engine;
  private final Server server;
  private final URI endpoint;

  private EmbeddedDynamoDb(LocalDynamoDBRequestHandler engine, Server server, URI endpoint) {
    this.engine = engine;
    this.server = server;
    this.endpoint = endpoint;
  }

  /**
   * A DynamoDB that forgets everything when it is closed.
   *
   * @param at where to serve it; port 0 for a free one
   */
  public static EmbeddedDynamoDb inMemory(InetSocketAddress at) {
    return started(null, at);
  }

  /**
   * A DynamoDB that keeps its tables in a file in this folder, which is made if need be. One
   * process at a time may use it.
   *
   * @param at where to serve it; port 0 for a free one
   */
  public static EmbeddedDynamoDb at(Path folder, InetSocketAddress at) {
    return started(folder, at);
  }

  /**
   * Unpacks the native library of SQLite into this folder, and not among the machine's temporary
   * files. To be called before the first engine of the process starts.
   */
  public static void unpackTo(Path folder) {
    System.setProperty("org.sqlite.tmpdir", folder.toString());
  }

  /** Keeps to itself what SQLite logs: stack traces of failures that are answered as well. */
  public static void logNothing() {
    // Not by its level, which the engine sets.
    SQLITE_LOG.setFilter(line -> false);
  }

  /** Where it is served. */
  public URI endpoint() {
    return endpoint;
  }

  /** Stops serving, and the engine. Without effect when repeated. */
  @Override
  public void close() {
    stop(server);
    engine.shutdown();
  }

  private static EmbeddedDynamoDb started(@Nullable Path folder, InetSocketAddress at) {
    Server server = new Server(new QueuedThreadPool(THREADS));
    try {
      SQLiteLibraryLoader.initialize();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      LocalDynamoDBRequestHandler engine =
          new LocalDynamoDBRequestHandler(
              0, folder == null, folder == null ? null : folder.toString(), true, false);
      ServerConnector connector = new ServerConnector(server, 1, 1);
      connector.setHost(at.getAddress().getHostAddress());
      connector.setPort(at.getPort());
      server.addConnector(connector);
      server.setHandler(new NoBrowsers(new LocalDynamoDBServerHandler(engine, null)));
      server.start();
      return new EmbeddedDynamoDb(
          engine, server, Endpoints.http(at.getAddress(), connector.getLocalPort()));
    } catch (Exception e) {
      stop(server);
      throw new IllegalStateException("The local DynamoDB cannot start: " + e.getMessage(), e);
    }
  }

  private static void stop(Server server) {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The local DynamoDB cannot stop: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses what a page in a browser sends: the engine would answer scripts of any site. Browsers
   * name the site of a POST, and the engine takes nothing but POST.
   */
  private static final class NoBrowsers extends Handler.Wrapper {

    NoBrowsers(Handler handler) {
      super(handler);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      if (request.getHeaders().contains(HttpHeader.ORIGIN)) {
        Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
        return true;
      }
      return super.handle(request, response, callback);
    }
  }
}
