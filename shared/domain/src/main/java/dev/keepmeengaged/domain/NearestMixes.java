package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The smallest of the distances that it is told of, as many as {@link Support#NEIGHBOURS}. Not
 * thread-safe.
 */
public final class NearestMixes {

  private final double[] smallest = new double[Support.NEIGHBOURS];
  private int size;

  /**
   * Takes in mixes that are equally far away.
   *
   * @param count how many they are, at least 0
   */
  public void add(double distance, int count) {
    for (int i = 0; i < Math.min(count, smallest.length) && isNear(distance); i++) {
      insert(distance);
    }
  }

  private boolean isNear(double distance) {
    return size < smallest.length || distance < smallest[size - 1];
  }

  private void insert(double distance) {
    size = Math.min(size + 1, smallest.length);
    int at = size - 1;
    for (; at > 0 && smallest[at - 1] > distance; at--) {
      smallest[at] = smallest[at - 1];
    }
    smallest[at] = distance;
  }

  /** The largest of them; empty while there are fewer than {@link Support#NEIGHBOURS}. */
  public OptionalDouble farthest() {
    return size < smallest.length ? OptionalDouble.empty() : OptionalDouble.of(smallest[size - 1]);
  }

  @Override
  public String toString() {
    return "NearestMixes" + Arrays.toString(Arrays.copyOf(smallest, size));
  }
}
