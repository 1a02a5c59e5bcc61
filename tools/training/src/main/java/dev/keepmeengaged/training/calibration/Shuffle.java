package dev.keepmeengaged.training.calibration;

import java.util.SplittableRandom;

/** Random permutations (Fisher and Yates, 1938). */
public final class Shuffle {

  private Shuffle() {}

  /** A random permutation of the numbers 0 to {@code size} - 1. */
  public static int[] of(int size, SplittableRandom random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }
}
