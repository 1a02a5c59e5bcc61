package dev.keepmeengaged.domain;

/**
 * The ends of an interval that holds what it is about in {@link #LEVEL} of all cases.
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

  /** The same with its ends to the nearest tenth. */
  public Band inTenths() {
    return new Band(Decimals.tenths(low), Decimals.tenths(high));
  }

  /** Whether a value lies in it, its ends included. */
  public boolean holds(double value) {
    return low <= value && value <= high;
  }
}
