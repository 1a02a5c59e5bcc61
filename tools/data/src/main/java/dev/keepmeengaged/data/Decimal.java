package dev.keepmeengaged.data;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Formats numbers as the shortest decimal that reads back as the same number, equal on every JVM.
 */
public final class Decimal {

  private static final double MICRO = 1e6;
  private static final double EXACT = 1L << 53;

  private Decimal() {}

  /**
   * The text of a finite number, without exponent; {@code Double.toString} differs between JDKs.
   */
  public static String text(double value) {
    if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      return Long.toString((long) value);
    }
    double micros = Math.rint(value * MICRO);
    // Division is correctly rounded, so the quotient is the number that the decimal reads back as.
    if (Math.abs(micros) < EXACT && micros / MICRO == value) {
      return ofMicros((long) micros);
    }
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 15; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == value) {
        return rounded.stripTrailingZeros().toPlainString();
      }
    }
    return exact.round(new MathContext(17)).stripTrailingZeros().toPlainString();
  }

  /**
   * The text of so many millionths, not whole ones. Most numbers of a table come through here, so
   * none is made a {@link BigDecimal} of.
   */
  private static String ofMicros(long micros) {
    long size = Math.abs(micros);
    long fraction = size % (long) MICRO;
    int digits = 6;
    while (fraction % 10 == 0) {
      fraction /= 10;
      digits--;
    }
    StringBuilder text = new StringBuilder();
    if (micros < 0) {
      text.append('-');
    }
    text.append(size / (long) MICRO).append('.');
    String shown = Long.toString(fraction);
    return text.append("0".repeat(digits - shown.length())).append(shown).toString();
  }
}
