package dev.keepmeengaged.sample;

/** Rounds to decimals as an export has them. */
final class Rounding {

  private Rounding() {}

  /** The value rounded to 0 to 6 decimals. */
  static double to(int decimals, double value) {
    double scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    return Math.rint(value * scale) / scale;
  }
}
