package dev.keepmeengaged.studyreport;

/** What escaping by the template engine leaves to do, for the whole page at once. */
final class PageText {

  private static final char REPLACEMENT = '\uFFFD';

  private PageText() {}

  /**
   * The page without characters that XML 1.0 lacks or HTML calls controls, and with no line's end
   * between a number and its percent sign.
   */
  static String cleaned(String page) {
    StringBuilder text = new StringBuilder(page.length());
    page.replace(" %", "\u00A0%")
        .codePoints()
        .map(character -> allowed(character) ? character : REPLACEMENT)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  private static boolean allowed(int character) {
    boolean blank = character == '\n' || character == '\t';
    boolean control = character < ' ' || (character >= 0x7F && character <= 0x9F);
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean noCharacter = (character & 0xFFFE) == 0xFFFE;
    return blank || !(control || surrogate || noCharacter);
  }
}
