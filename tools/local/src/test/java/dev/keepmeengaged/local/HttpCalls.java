package dev.keepmeengaged.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Calls to a local system, over HTTP. */
final class HttpCalls {

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI address;

  HttpCalls(URI address) {
    this.address = address;
  }

  /** An answer, its JSON read. */
  record Answer(int status, Map<String, String> headers, Map<String, Object> json) {}

  Answer get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  Answer post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  Answer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response.headers().map().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Answer(response.statusCode(), headers, json(response.body()));
  }

  private static Map<String, Object> json(String body) throws IOException {
    return body.isEmpty() ? Map.of() : JSON.std.mapFrom(body);
  }

  URI address() {
    return address;
  }
}
