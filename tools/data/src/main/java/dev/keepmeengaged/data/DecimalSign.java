package dev.keepmeengaged.data;

/** The sign between the whole and the fraction of a number, one for a whole file. */
enum DecimalSign {
  POINT('.', "decimal point"),
  COMMA(',', "decimal comma");

  private final char sign;
  private final String label;

  DecimalSign(char sign, String label) {
    this.sign = sign;
    this.label = label;
  }

  /** The name for people. */
  String label() {
    return label;
  }

  /** A number as Java writes it. */
  String withPoint(String text) {
    return this == POINT ? text : text.replace(sign, '.');
  }
}
