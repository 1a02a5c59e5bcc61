package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The position in a list at which the next page begins. Opaque to clients but not secret: it has a
 * position, never a company, which comes from the path.
 *
 * @param list which list of the API: lower case, with digits and hyphens
 * @param position from the list's repository
 */
record Cursor(String list, DataVersion version, String position) {

  private static final Pattern FORM =
      Pattern.compile("1\\n([a-z0-9-]+)\\n([A-Za-z0-9-]{1,64})\\n(.+)", Pattern.DOTALL);

  String encoded() {
    String text = String.join("\n", "1", list, version.value(), position);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Decodes a cursor; empty when the text is not one. */
  static Optional<Cursor> decode(String encoded) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(encoded);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return PercentEncoding.utf8(bytes)
        .map(FORM::matcher)
        .filter(Matcher::matches)
        .map(m -> new Cursor(m.group(1), new DataVersion(m.group(2)), m.group(3)))
        .filter(c -> c.encoded().equals(encoded));
  }

  static Problem malformed() {
    return new Problem("cursor", "malformed-cursor", "The cursor is not one that this list gave.");
  }
}
