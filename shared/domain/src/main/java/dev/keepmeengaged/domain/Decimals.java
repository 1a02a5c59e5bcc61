package dev.keepmeengaged.domain;

import java.math.BigDecimal;

/** Numbers in messages. */
final class Decimals {

  private Decimals() {}

  /**
   * The shortest decimal that reads back as this value. It is not rounded, since a value just
   * beyond a limit would then be shown as the limit.
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
