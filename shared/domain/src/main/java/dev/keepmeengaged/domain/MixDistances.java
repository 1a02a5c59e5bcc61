package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The distances from many page mixes to a fixed set of mixes: bit for bit those of {@link
 * NearestMixes}, in a fraction of the time. Immutable.
 *
 * <p><b>Implementation note.</b> For a company or profile with thousands of mixes, an outlook
 * compares each of some 125 mixes with all of them, which took most of its time. So one array has
 * the square roots of all shares, and a sum stops early once it is too large.
 */
final class MixDistances {

  private static final int SHARES = Feature.PAGE_TYPES.size();

  /** The square roots of the shares, five for each mix. */
  private final double[] roots;

  /** The number of courses with each mix. */
  private final int[] counts;

  private MixDistances(double[] roots, int[] counts) {
    this.roots = roots;
    this.counts = counts;
  }

  /**
   * @param counts the number of courses with each mix
   * @param leftOut a mix that counts once less
   */
  static MixDistances of(Map<PageMix, Integer> counts, Optional<PageMix> leftOut) {
    double[] roots = new double[SHARES * counts.size()];
    int[] times = new int[counts.size()];
    int next = 0;
    for (Map.Entry<PageMix, Integer> mix : counts.entrySet()) {
      for (int share = 0; share < SHARES; share++) {
        roots[SHARES * next + share] = mix.getKey().root(share);
      }
      boolean less = leftOut.filter(mix.getKey()::equals).isPresent();
      times[next++] = mix.getValue() - (less ? 1 : 0);
    }
    return new MixDistances(roots, times);
  }

  /**
   * The distance from a mix to the {@value Support#NEIGHBOURS}th nearest.
   *
   * @return 0..1; empty when there are fewer
   */
  OptionalDouble distance(PageMix mix) {
    double[] nearest = new double[Support.NEIGHBOURS];
    Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    double[] asked = new double[SHARES];
    Arrays.setAll(asked, mix::root);
    for (int i = 0; i < counts.length; i++) {
      double squares = squares(SHARES * i, asked, nearest[Support.NEIGHBOURS - 1]);
      for (int n = 0; n < counts[i] && squares < nearest[Support.NEIGHBOURS - 1]; n++) {
        insert(squares, nearest);
      }
    }
    double farthest = nearest[Support.NEIGHBOURS - 1];
    return farthest == Double.POSITIVE_INFINITY
        ? OptionalDouble.empty()
        : OptionalDouble.of(PageMix.distance(farthest));
  }

  /** The sum of the squared differences; some number of at least {@code enough} once it is. */
  private double squares(int first, double[] asked, double enough) {
    double sum = 0;
    for (int share = 0; share < SHARES && sum < enough; share++) {
      double difference = roots[first + share] - asked[share];
      sum += difference * difference;
    }
    return sum;
  }

  private static void insert(double squares, double[] ascending) {
    int at = ascending.length - 1;
    for (; at > 0 && ascending[at - 1] > squares; at--) {
      ascending[at] = ascending[at - 1];
    }
    ascending[at] = squares;
  }
}
