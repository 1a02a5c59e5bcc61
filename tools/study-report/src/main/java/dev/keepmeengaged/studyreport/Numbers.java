package dev.keepmeengaged.studyreport;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers for people, the same on every platform and in every locale: a point for decimals, commas
 * between thousands, a true minus sign, and a word where there is no number.
 */
final class Numbers {

  /** The cell of a table without a measurement. */
  static final String NONE = "none";

  private static final char MINUS = '\u2212';
  private static final double LARGE = 1e15;

  private Numbers() {}

  /** A whole number. */
  static String count(long value) {
    return decimal((double) value, 0);
  }

  /** A coefficient of determination, or a share of 1: three decimals, fewer where it is huge. */
  static String ratio(double value) {
    return decimal(value, Math.abs(value) < 10 ? 3 : 1);
  }

  /** A share of 1 as percent, without the sign. */
  static String percentOf(double share) {
    return decimal(100 * share, Math.abs(share) < 0.1 ? 1 : 0);
  }

  /** A difference in points, or an error: one decimal. */
  static String points(double value) {
    return decimal(value, 1);
  }

  /** A change in points: one decimal and always a sign, but for what rounds to zero. */
  static String change(double value) {
    String text = decimal(value, 1);
    return value > 0 && !text.equals("0.0") ? "+" + text : text;
  }

  /** A value of a column: as many decimals as say something. */
  static String value(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value)) {
      return decimal(value, 0);
    }
    return decimal(value, size >= 100 ? 0 : size >= 1 ? 1 : size >= 0.01 ? 2 : 4);
  }

  /**
   * A number with this many decimals, rounded half to even from its exact value.
   *
   * @return {@link #NONE} for NaN
   */
  static String decimal(double value, int decimals) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "infinite" : MINUS + "infinite";
    }
    if (Math.abs(value) >= LARGE) {
      return scientific(value);
    }
    String digits =
        new BigDecimal(value).abs().setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    boolean zero = digits.chars().allMatch(c -> c == '0' || c == '.');
    return (value < 0 && !zero ? String.valueOf(MINUS) : "") + grouped(digits);
  }

  private static String scientific(double value) {
    int exponent = (int) Math.floor(Math.log10(Math.abs(value)));
    return decimal(value / Math.pow(10, exponent), 2) + "\u00D710^" + exponent;
  }

  private static String grouped(String digits) {
    int point = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int i = point - 3; i > 0; i -= 3) {
      text.insert(i, ',');
    }
    return text.toString();
  }
}
