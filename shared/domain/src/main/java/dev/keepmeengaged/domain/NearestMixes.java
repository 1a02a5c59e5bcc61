package dev.keepmeengaged.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Keeps the {@link Support#NEIGHBOURS} smallest of the distances added to it. */
public final class NearestMixes {

  private final double[] smallest = new double[Support.NEIGHBOURS];
  private int size;

  private NearestMixes() {}

  /**
   * The distance from a mix to the {@value Support#NEIGHBOURS}th nearest of others.
   *
   * @param counts the number of courses with each of them
   * @param leftOut a mix that counts once less
   * @return 0..1; empty when there are fewer
   */
  public static OptionalDouble distance(
      Map<PageMix, Integer> counts, Optional<PageMix> leftOut, PageMix mix) {
    NearestMixes nearest = new NearestMixes();
    counts.forEach(
        (other, count) ->
            nearest.add(
                other.distance(mix),
                leftOut.filter(other::equals).isPresent() ? count - 1 : count));
    return nearest.farthest();
  }

  /** The counts with one course less for a mix; a mix that no other course has is left out. */
  static Map<PageMix, Integer> without(Map<PageMix, Integer> counts, Optional<PageMix> leftOut) {
    Map<PageMix, Integer> others = new HashMap<>(counts);
    leftOut.ifPresent(
        mix -> others.computeIfPresent(mix, (same, count) -> count == 1 ? null : count - 1));
    return others;
  }

  /**
   * Adds mixes that are equally far away.
   *
   * @param count number of mixes, at least 0
   */
  private void add(double distance, int count) {
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
  private OptionalDouble farthest() {
    return size < smallest.length ? OptionalDouble.empty() : OptionalDouble.of(smallest[size - 1]);
  }
}
