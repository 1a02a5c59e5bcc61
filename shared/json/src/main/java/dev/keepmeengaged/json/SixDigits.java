package dev.keepmeengaged.json;

import java.math.BigDecimal;
import java.math.MathContext;

/** Rounds derived figures: to more than anybody reads, less than noise. */
final class SixDigits {

  private static final MathContext SIX_DIGITS = new MathContext(6);

  /** Between these, the value in units of its sixth digit is had by one multiplication. */
  private static final double SMALLEST_SCALED = 1e-10;

  private static final double LARGEST_SCALED = 1e6;

  /** Closer to a half than this, the multiplication may have rounded to the wrong side. */
  private static final double NEAR_HALF = 1e-6;

  private static final double[] POWERS_OF_TEN = new double[17];

  static {
    for (int n = 0; n < POWERS_OF_TEN.length; n++) {
      POWERS_OF_TEN[n] = Double.parseDouble("1e" + n);
    }
  }

  private SixDigits() {}

  /** The double nearest to the value's six leading digits, rounded half up. */
  static double of(double value) {
    double size = Math.abs(value);
    if (!(size >= SMALLEST_SCALED && size < LARGEST_SCALED)) {
      return exactly(value);
    }
    // A power of ten up to 10^22 is a double, and so is the quotient's correct rounding.
    // The logarithm of what is just below a million is rounded to 6.
    double unit = POWERS_OF_TEN[Math.max(0, 5 - (int) Math.floor(Math.log10(size)))];
    double scaled = size * unit;
    double digits = Math.floor(scaled + 0.5);
    boolean sixDigits = digits >= 1e5 && digits <= 1e6;
    boolean near = Math.abs(scaled - Math.floor(scaled) - 0.5) < NEAR_HALF;
    return sixDigits && !near ? Math.copySign(digits / unit, value) : exactly(value);
  }

  private static double exactly(double value) {
    return Double.isFinite(value) ? new BigDecimal(value).round(SIX_DIGITS).doubleValue() : value;
  }
}
