package dev.keepmeengaged.local.gateway;

import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path as sent, not decoded, without the query
 * @param query as sent, not decoded
 * @param headers in the order and case of the sender
 * @param body as text: the API declares no binary media types
 * @param client the address of the sender
 */
public record HttpRequest(
    String method,
    String path,
    Optional<String> query,
    List<Header> headers,
    String body,
    String client) {

  /** A header with one of its values. */
  public record Header(String name, String value) {}

  public HttpRequest {
    headers = List.copyOf(headers);
  }

  /** The last value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .reduce((first, second) -> second)
        .map(Header::value);
  }
}
