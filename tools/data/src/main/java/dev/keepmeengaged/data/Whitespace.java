package dev.keepmeengaged.data;

import java.util.regex.Pattern;

/**
 * Normalises blanks, since names that differ only in invisible blanks are equal. No-break and other
 * wide or narrow blanks become ordinary ones, several become one, zero-width ones and those at the
 * ends are left out. A joiner within a word of a script that is written with joiners stays.
 */
final class Whitespace {

  private static final Pattern BLANKS = Pattern.compile("[\\h\\u2028\\u2029]+");

  /** Zero-width space, word joiner, mark of the byte order, soft hyphen, marks of direction. */
  private static final Pattern ZERO_WIDTH =
      Pattern.compile(
          "[\\u200B\\u2060\\uFEFF\\u00AD\\u180E\\u200E\\u200F]"
              + "|(?<![^\\u0000-\\u024F])[\\u200C\\u200D]|[\\u200C\\u200D](?![^\\u0000-\\u024F])");

  private Whitespace() {}

  static String normalised(String text) {
    return isNormal(text)
        ? text
        : BLANKS.matcher(ZERO_WIDTH.matcher(text).replaceAll("")).replaceAll(" ").strip();
  }

  /** Most names are: looking costs less than replacing. */
  private static boolean isNormal(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || c == '\t' || (c == ' ' && blank)) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }
}
