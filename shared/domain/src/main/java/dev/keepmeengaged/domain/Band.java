package dev.keepmeengaged.domain;

/**
 * An interval that contains the value it describes in {@link #LEVEL} of all cases.
 *
 * @param low in points or percent
 * @param high in the same unit, at least {@code low}
 */
public record Band(double low, double high) {

  /** The share of cases in which a band holds. */
  public static final double LEVEL = 0.8;

  public Band {
    if (!(low <= high)) {
      throw new IllegalArgumentException("a band is not from " + low + " to " + high);
    }
  }

  /** This band with both ends rounded to the nearest tenth. */
  public Band inTenths() {
    return new Band(Decimals.tenths(low), Decimals.tenths(high));
  }

  /** Whether the band contains a value; both ends are included. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
