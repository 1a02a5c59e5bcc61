package dev.keepmeengaged.benchmarks.system;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The HTTP API of a running system, over connections that are kept. Every answer has to be a 200.
 * Thread-safe.
 */
final class Api {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI address;

  Api(URI address) {
    this.address = address;
  }

  HttpRequest get(String path) {
    return request(path).build();
  }

  HttpRequest post(String path, Map<String, ?> json) {
    try {
      return request(path)
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(JSON.std.asString(json)))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }

  /**
   * Sends a request and reads its answer to the end.
   *
   * @return the body
   * @throws IllegalStateException when the answer is not a 200
   */
  byte[] send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s %s: %d %s",
                request.method(),
                request.uri(),
                response.statusCode(),
                new String(response.body(), StandardCharsets.UTF_8)));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri() + ": " + e, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer, its JSON read. */
  Map<String, Object> json(String path) {
    try {
      return JSON.std.mapFrom(send(get(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects in a list of an answer. */
  @SuppressWarnings("unchecked") // JSON has objects as maps of texts
  static List<Map<String, Object>> objects(Map<String, Object> answer, String name) {
    return (List<Map<String, Object>>) answer.getOrDefault(name, List.of());
  }

  /** A text as a segment of a path. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
