package dev.keepmeengaged.local.gateway;

import dev.keepmeengaged.local.gateway.HttpRequest.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Requests for tests. */
final class Requests {

  private Requests() {}

  static HttpRequest get(String pathAndQuery, Header... headers) {
    return request("GET", pathAndQuery, "", headers);
  }

  static HttpRequest post(String path, String body) {
    return request("POST", path, body, new Header("Content-Type", "application/json"));
  }

  static HttpRequest request(String method, String pathAndQuery, String body, Header... headers) {
    String[] parts = pathAndQuery.split("\\?", 2);
    return new HttpRequest(
        method,
        parts[0],
        parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
        List.of(headers),
        HttpRequest.Body.of(body.getBytes(StandardCharsets.UTF_8)),
        "127.0.0.1");
  }
}
