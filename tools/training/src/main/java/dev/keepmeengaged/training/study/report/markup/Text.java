package dev.keepmeengaged.training.study.report.markup;

/** Characters as they are meant; they are escaped when they are written. */
public record Text(String value) implements Node {

  private static final char REPLACEMENT = '\uFFFD';

  @Override
  public void writeTo(StringBuilder out) {
    // No line ends between a number and its percent sign.
    escape(value.replace(" %", "\u00A0%"), out);
  }

  /** Appends text so that it is safe between tags and in a quoted attribute. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n', '\t' -> out.append((char) character);
        default -> {
          if (allowed(character)) {
            out.appendCodePoint(character);
          } else {
            out.append(REPLACEMENT);
          }
        }
      }
    }
  }

  /** Whether XML 1.0 has the character, and HTML does not call it a control. */
  private static boolean allowed(int character) {
    return character >= ' '
        && !(character >= 0x7F && character <= 0x9F)
        && !(character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
        && (character & 0xFFFE) != 0xFFFE;
  }
}
