package dev.keepmeengaged.domain;

/**
 * The positions of a slider in ascending order of their values: the tenths from 0 to the highest
 * value that a change may set, and the course's own value. Tenth k has position 2k. An own value
 * that is no tenth has the odd position after the tenth below it; one beyond the highest tenth has
 * the last position.
 *
 * @param feature what the slider sets; not yes or no
 * @param own the course's value, in the feature's unit, at least 0
 */
public record SliderScale(Feature feature, double own) {

  private static final int TENTHS = 10;

  public SliderScale {
    if (feature.yesNo() || !(own >= 0)) {
      throw new IllegalArgumentException("no slider sets %s from %s".formatted(feature.id(), own));
    }
  }

  /** The last position; even unless the own value is beyond the highest one that may be set. */
  public int last() {
    return Math.max(2 * highestTenth(), position());
  }

  /** The position of the course's own value. */
  public int position() {
    double tenths = own * TENTHS;
    int below = (int) Math.min(highestTenth(), Math.floor(tenths));
    // A product may miss a tenth by an ulp, to both sides.
    if (below < highestTenth() && value(below + 1) <= own) {
      below++;
    }
    if (value(below) > own) {
      below--;
    }
    return value(below) == own ? 2 * below : 2 * below + 1;
  }

  /**
   * The last position whose value goes left at a split.
   *
   * @param threshold values of at most this, read as float32, go left
   * @return -1 where all go right
   */
  public int lastAtMost(float threshold) {
    int tenth =
        (int) Math.max(-1, Math.min(highestTenth(), Math.floor((double) threshold * TENTHS)));
    while (tenth < highestTenth() && (float) value(tenth + 1) <= threshold) {
      tenth++;
    }
    while (tenth >= 0 && (float) value(tenth) > threshold) {
      tenth--;
    }
    return (float) own <= threshold ? Math.max(2 * tenth, position()) : 2 * tenth;
  }

  /** The highest tenth at or below a position. */
  public static int tenthBelow(int position) {
    return position >> 1;
  }

  /** The lowest tenth at or above a position. */
  public static int tenthAbove(int position) {
    return (position + 1) >> 1;
  }

  private int highestTenth() {
    return (int) Math.round(feature.highest() * TENTHS);
  }

  private static double value(int tenth) {
    return tenth / (double) TENTHS;
  }
}
