package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.Page;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a list goes on: the sort key of the last item that was given. Written as a letter that
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

  /**
   * The first {@code limit} of the items, with the position of the last where there are more.
   *
   * @param found one more than {@code limit}, where there are so many
   * @throws BadPositionException when there is nothing after a position: no list gives such a one
   */
  static <T> Page<T> page(
      List<T> found, int limit, boolean continued, Function<T, String> position) {
    if (found.isEmpty() && continued) {
      throw new BadPositionException();
    }
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, Optional.of(position.apply(items.get(limit - 1))));
  }
}
