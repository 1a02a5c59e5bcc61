package dev.keepmeengaged.http;

/** What a sender wrote, as messages repeat it. */
final class Quoted {

  /** In characters (code points). */
  private static final int LONGEST = 40;

  private static final int REPLACEMENT_CHARACTER = 0xFFFD;

  private Quoted() {}

  /** In quotation marks; cut off where it is long, with a sign for half a surrogate pair. */
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
