package dev.keepmeengaged.domain;

import java.math.BigDecimal;

/** Rounds and formats numbers for people. */
final class Decimals {

  private Decimals() {}

  /** The nearest tenth, halves up; more digits of a prediction say nothing. */
  static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  /** The nearest whole number, halves up, as in all that is shown. */
  static long whole(double value) {
    return Math.round(value);
  }

  /** A distance of page mixes to four decimals. */
  static double distance(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  /**
   * The shortest decimal that reads back as this value. It is not rounded, so that a value just
   * beyond a limit is not shown as the limit.
   */
  static String exact(double value) {
    if (!Double.isFinite(value)) {
      return Double.toString(value);
    }
    BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
    boolean readable = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15);
    return readable ? decimal.toPlainString() : decimal.toString();
  }
}
