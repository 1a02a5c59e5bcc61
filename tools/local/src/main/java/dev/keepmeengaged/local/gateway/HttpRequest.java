package dev.keepmeengaged.local.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A request as it came over the wire.
 *
 * @param path as sent, not decoded, without the query
 * @param query as sent, not decoded
 * @param headers in the order and case of the sender
 * @param body as text, or in Base64 where it is no UTF-8
 * @param client the address of the sender
 */
public record HttpRequest(
    String method,
    String path,
    Optional<String> query,
    List<Header> headers,
    Body body,
    String client) {

  /**
   * A body as an event carries it.
   *
   * @param text empty when there is none
   */
  public record Body(String text, boolean base64) {

    /** The body that consists of these bytes. */
    public static Body of(byte[] bytes) {
      try {
        return new Body(
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), false);
      } catch (CharacterCodingException e) {
        return new Body(Base64.getEncoder().encodeToString(bytes), true);
      }
    }
  }

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
