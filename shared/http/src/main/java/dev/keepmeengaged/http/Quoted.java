package dev.keepmeengaged.http;

/** Quotes a sender's text in messages. */
final class Quoted {

  /** In characters (code points). */
  private static final int LONGEST = 40;

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private Quoted() {}

  /**
   * The text in quotation marks; cut off where it is long, with U+FFFD for half a surrogate pair.
   */
  static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .limit(LONGEST)
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT_CHARACTER : c)
        .forEach(quoted::appendCodePoint);
    if (value.codePointCount(0, value.length()) > LONGEST) {
      quoted.append("...");
    }
    return quoted.append('"').toString();
  }
}
