package dev.keepmeengaged.data;

import java.util.Optional;

/**
 * The form of a number's text. Hexadecimal digits and type suffixes of Java's syntax are no numbers
 * here.
 */
enum NumberForm {
  /** Digits without a fraction. */
  WHOLE,
  /** {@code 12.5}: the point can only be the decimal sign. */
  DECIMAL_POINT,
  /** {@code 12,5}: the comma can only be the decimal sign. */
  DECIMAL_COMMA,
  /** {@code 1.234}: the point may be the decimal sign, or separate thousands. */
  POINT_OR_THOUSANDS,
  /** {@code 1,234}: the comma may be the decimal sign, or separate thousands. */
  COMMA_OR_THOUSANDS,
  NO_NUMBER;

  /** The form of a text without blanks at its ends. */
  static NumberForm of(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int end = endOfMantissa(text, start);
    int sign = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '.' || c == ',') {
        if (sign >= 0) {
          return NO_NUMBER;
        }
        sign = i;
      } else if (!isDigit(c)) {
        return NO_NUMBER;
      }
    }
    int digits = end - start - (sign < 0 ? 0 : 1);
    if (digits == 0 || !isExponent(text, end)) {
      return NO_NUMBER;
    }
    if (sign < 0) {
      return WHOLE;
    }
    boolean thousands =
        end == text.length()
            && end - sign == 4
            && sign > start
            && sign - start <= 3
            && text.charAt(start) != '0';
    if (text.charAt(sign) == '.') {
      return thousands ? POINT_OR_THOUSANDS : DECIMAL_POINT;
    }
    return thousands ? COMMA_OR_THOUSANDS : DECIMAL_COMMA;
  }

  /** The decimal sign of this form; empty if it has none or is ambiguous. */
  Optional<DecimalSign> settles() {
    return switch (this) {
      case DECIMAL_POINT -> Optional.of(DecimalSign.POINT);
      case DECIMAL_COMMA -> Optional.of(DecimalSign.COMMA);
      default -> Optional.empty();
    };
  }

  /** Whether this is a number in a file with this decimal sign. */
  boolean readableWith(DecimalSign sign) {
    return switch (this) {
      case WHOLE -> true;
      case DECIMAL_POINT, POINT_OR_THOUSANDS -> sign == DecimalSign.POINT;
      case DECIMAL_COMMA, COMMA_OR_THOUSANDS -> sign == DecimalSign.COMMA;
      case NO_NUMBER -> false;
    };
  }

  private static int endOfMantissa(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) == 'e' || text.charAt(i) == 'E') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isExponent(String text, int start) {
    if (start == text.length()) {
      return true;
    }
    int i = start + 1;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int firstDigit = i;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i == text.length() && i > firstDigit;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
