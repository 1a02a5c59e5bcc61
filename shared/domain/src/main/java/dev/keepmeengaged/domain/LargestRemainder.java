package dev.keepmeengaged.domain;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Rounds numbers together, so that they add up: the method of the largest remainder, Hamilton's.
 */
public final class LargestRemainder {

  /** A value of 146.99999999999997 is 147 that lost an ulp, not 146 with a large remainder. */
  private static final double TOLERANCE = 1e-9;

  private LargestRemainder() {}

  /**
   * Rounds every value down and gives the units left over to the largest remainders; the first of
   * equals wins.
   *
   * @param values that sum to {@code total} once their sum is rounded
   * @return a number for each value, less than 1 from it; they sum to {@code total}
   */
  public static int[] round(double[] values, int total) {
    int[] units = new int[values.length];
    double[] remainders = new double[values.length];
    int given = 0;
    for (int i = 0; i < values.length; i++) {
      units[i] = (int) Math.floor(values[i] + TOLERANCE);
      remainders[i] = values[i] - units[i];
      given += units[i];
    }
    int[] byRemainder =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; given < total; i++, given++) {
      units[byRemainder[i]]++;
    }
    return units;
  }
}
