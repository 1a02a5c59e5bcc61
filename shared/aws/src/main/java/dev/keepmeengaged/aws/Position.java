package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a list goes on: the key of the first entry that was not given yet. Written as a letter that
 * names the list, so that a position of one list is none of another, and the key in base64url.
 */
final class Position {

  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private Position() {}

  static String of(char list, String key) {
    return list + ENCODER.encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The key in a position.
   *
   * @throws BadPositionException when {@link #of} did not write it for this list
   */
  static String key(char list, String position) {
    try {
      byte[] key = DECODER.decode(position.isEmpty() ? "" : position.substring(1));
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(key)).toString();
      if (of(list, text).equals(position)) {
        return text;
      }
    } catch (IllegalArgumentException | CharacterCodingException e) {
      // Not in base64url, or not text: as bad as any other.
    }
    throw new BadPositionException();
  }
}
