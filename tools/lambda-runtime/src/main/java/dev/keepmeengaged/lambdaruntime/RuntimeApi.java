package dev.keepmeengaged.lambdaruntime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A stand-in for Lambda's Runtime API (version 2018-06-01) that serves one function: it hands out
 * invocations in the order in which they were queued, and completes each with what the function
 * reports. Binds to loopback. Thread-safe.
 */
public final class RuntimeApi implements AutoCloseable {

  static {
    // Without it the JDK's server delays every small answer by Nagle's algorithm, 40 ms and more.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String VERSION = "/2018-06-01/runtime/";
  private static final long DEADLINE_MILLIS = 30_000;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BlockingQueue<Invocation> queue = new LinkedBlockingQueue<>();
  private final Map<String, Invocation> running = new ConcurrentHashMap<>();
  private final CompletableFuture<Outcome> started = new CompletableFuture<>();
  private final CompletableFuture<Outcome> restored = new CompletableFuture<>();
  private final CompletableFuture<Void> restore = new CompletableFuture<>();

  private record Invocation(String id, String event, CompletableFuture<Outcome> outcome) {}

  private RuntimeApi(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
    server.createContext(VERSION, this::handle);
    server.start();
  }

  /** Starts on a free port of 127.0.0.1. */
  public static RuntimeApi start() {
    try {
      return new RuntimeApi(
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Host and port, the value of {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Completes when the function is ready, or its start failed. */
  public CompletableFuture<Outcome> started() {
    return started;
  }

  /**
   * Lets a function that was started with SnapStart go on after its snapshot; completes when it is
   * ready for its first invocation, or its restore failed.
   */
  public CompletableFuture<Outcome> restore() {
    restore.complete(null);
    return restored;
  }

  /** Queues an invocation; completes with what the function reports for it. */
  public CompletableFuture<Outcome> invoke(String event) {
    Invocation invocation =
        new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
    queue.add(invocation);
    return invocation.outcome();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(VERSION.length());
      String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      switch (path) {
        case "invocation/next" -> next(exchange);
        case "restore/next" -> awaitRestore(exchange);
        case "init/error" -> report(exchange, started, new Outcome.Failure(body));
        case "restore/error" -> report(exchange, restored, new Outcome.Failure(body));
        default -> outcome(exchange, path.split("/", -1), body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    started.complete(new Outcome.Ready());
    if (restore.isDone()) {
      restored.complete(new Outcome.Ready());
    }
    Invocation invocation = queue.take();
    running.put(invocation.id(), invocation);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", invocation.id());
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + DEADLINE_MILLIS));
    exchange
        .getResponseHeaders()
        .add(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:us-east-1:000000000000:function:local");
    exchange
        .getResponseHeaders()
        .add("Lambda-Runtime-Trace-Id", "Root=1-00000000-000000000000000000000000;Sampled=0");
    send(exchange, 200, invocation.event());
  }

  private void awaitRestore(HttpExchange exchange) throws IOException {
    started.complete(new Outcome.Ready());
    restore.join();
    send(exchange, 200, "");
  }

  private void outcome(HttpExchange exchange, String[] path, String body) throws IOException {
    Invocation invocation =
        path.length == 3 && path[0].equals("invocation") ? running.remove(path[1]) : null;
    if (invocation == null) {
      send(exchange, 404, "");
      return;
    }
    report(
        exchange,
        invocation.outcome(),
        path[2].equals("response") ? new Outcome.Response(body) : new Outcome.Failure(body));
  }

  private static void report(
      HttpExchange exchange, CompletableFuture<Outcome> future, Outcome outcome)
      throws IOException {
    future.complete(outcome);
    send(exchange, 202, "");
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
