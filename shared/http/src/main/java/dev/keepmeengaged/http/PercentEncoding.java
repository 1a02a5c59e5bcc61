package dev.keepmeengaged.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Percent-encoding of a path segment (RFC 3986, 2.1); unlike in a form, '+' is itself. */
public final class PercentEncoding {

  private PercentEncoding() {}

  /** The text, decoded once; empty when an escape is cut off or the bytes are not UTF-8. */
  public static Optional<String> decode(String encoded) {
    if (hasHalfOfAPair(encoded)) {
      return Optional.empty();
    }
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        decoded.write(bytes[i]);
        continue;
      }
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        return Optional.empty();
      }
      decoded.write(high << 4 | low);
      i += 2;
    }
    return utf8(decoded.toByteArray());
  }

  /** Whether a text has half of a surrogate pair in it: then it is no Unicode and has no UTF-8. */
  static boolean hasHalfOfAPair(String text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The text in these bytes; empty when they are not UTF-8. */
  static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
