package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The share of each of the five page types in a course's pages, in tenths of a percent that sum to
 * exactly 1,000. Rounding is by the largest remainder, so a mix that sums to 100 before keeps every
 * share within a tenth. Immutable.
 */
public final class PageMix {

  /**
   * The largest distance from 100 of a sum of shares, in percent; rounding of shares causes this
   * much.
   */
  public static final double TOLERANCE = 0.5;

  /** The tenths of a percent that a whole mix has. */
  public static final int WHOLE = 1_000;

  /** The square root of every share that there is, 0 to 1, by its tenths: distances are many. */
  private static final double[] ROOTS =
      IntStream.rangeClosed(0, WHOLE).mapToDouble(t -> Math.sqrt(t / (double) WHOLE)).toArray();

  private final int[] tenths;

  private PageMix(int[] tenths) {
    this.tenths = tenths;
  }

  /**
   * The mix of these shares, brought to tenths that sum to 100.
   *
   * @param percents a share per page type in the order of {@link Feature#PAGE_TYPES}
   * @return empty when a share is not in 0..100 or they do not sum to 100 within {@link #TOLERANCE}
   */
  public static Optional<PageMix> of(double... percents) {
    if (percents.length != Feature.PAGE_TYPES.size()) {
      throw new IllegalArgumentException(
          "a page mix has " + Feature.PAGE_TYPES.size() + " shares, not " + percents.length);
    }
    for (double percent : percents) {
      if (!(percent >= 0 && percent <= 100 + TOLERANCE)) {
        return Optional.empty();
      }
    }
    double sum = Arrays.stream(percents).sum();
    if (!sumsToWhole(sum)) {
      return Optional.empty();
    }
    double[] exact = Arrays.stream(percents).map(percent -> percent / sum * WHOLE).toArray();
    return Optional.of(new PageMix(LargestRemainder.round(exact, WHOLE)));
  }

  /** The mix in a feature vector; empty as in {@link #of}, a missing share counting as none. */
  public static Optional<PageMix> in(FeatureVector features) {
    return of(Feature.PAGE_TYPES.stream().mapToDouble(f -> features.get(f).orElse(0)).toArray());
  }

  /**
   * The mix of these shares.
   *
   * @param tenths of a percent per page type in the order of {@link Feature#PAGE_TYPES}
   * @throws IllegalArgumentException unless there are five, none below 0, that sum to 1,000
   */
  public static PageMix ofTenths(int... tenths) {
    if (tenths.length != Feature.PAGE_TYPES.size() || !whole(tenths)) {
      throw new IllegalArgumentException(
          "a page mix has five shares that sum to 1,000 tenths, not " + Arrays.toString(tenths));
    }
    return new PageMix(tenths.clone());
  }

  /** A what-if unpacks thousands of mixes of a large company: streams would take half its time. */
  private static boolean whole(int[] tenths) {
    int sum = 0;
    for (int share : tenths) {
      if (share < 0 || share > WHOLE) {
        return false;
      }
      sum += share;
    }
    return sum == WHOLE;
  }

  /** Whether this sum of shares, in percent, counts as 100. */
  public static boolean sumsToWhole(double sum) {
    // One part in a million on top: 99.5 written as a sum of decimals must not miss by an ulp.
    return Math.abs(sum - 100) <= TOLERANCE + 1e-6;
  }

  /**
   * This mix with some shares set and the others sharing the rest in proportion to what they have
   * now; equally, where they all have nothing.
   *
   * @param targets shares in percent, each in 0..100
   * @return empty when the targets sum to more than 100, or name all types and sum to less
   */
  public Optional<PageMix> rebalanced(Map<Feature, Double> targets) {
    double[] percents = new double[tenths.length];
    double named = 0;
    double others = 0;
    int unnamed = 0;
    for (int i = 0; i < percents.length; i++) {
      Double target = targets.get(Feature.PAGE_TYPES.get(i));
      if (target == null) {
        others += tenths[i];
        unnamed++;
      } else {
        percents[i] = target;
        named += target;
      }
    }
    if (unnamed == 0 || named > 100) {
      return sumsToWhole(named) ? shared(percents, targets, 0, others, unnamed) : Optional.empty();
    }
    return shared(percents, targets, 100 - named, others, unnamed);
  }

  private Optional<PageMix> shared(
      double[] percents, Map<Feature, Double> targets, double rest, double others, int unnamed) {
    for (int i = 0; i < percents.length; i++) {
      if (!targets.containsKey(Feature.PAGE_TYPES.get(i))) {
        percents[i] = others > 0 ? rest * tenths[i] / others : rest / unnamed;
      }
    }
    return of(percents);
  }

  /**
   * This mix with some points moved from one page type to another.
   *
   * @param points whole percents, at least 1
   * @return empty when {@code from} has fewer points
   */
  public Optional<PageMix> moving(Feature from, Feature to, int points) {
    int[] moved = tenths.clone();
    moved[Feature.PAGE_TYPES.indexOf(from)] -= 10 * points;
    moved[Feature.PAGE_TYPES.indexOf(to)] += 10 * points;
    boolean possible = points > 0 && moved[Feature.PAGE_TYPES.indexOf(from)] >= 0;
    return possible ? Optional.of(new PageMix(moved)) : Optional.empty();
  }

  /** The share of a page type, in percent, a multiple of a tenth. */
  public double percent(Feature pageType) {
    return tenths[Feature.PAGE_TYPES.indexOf(pageType)] / 10.0;
  }

  /** All five shares in percent. */
  public Map<Feature, Double> percents() {
    Map<Feature, Double> percents = new EnumMap<>(Feature.class);
    for (Feature pageType : Feature.PAGE_TYPES) {
      percents.put(pageType, percent(pageType));
    }
    return percents;
  }

  /** The five shares in tenths of a percent, in the order of {@link Feature#PAGE_TYPES}. */
  public int[] tenths() {
    return tenths.clone();
  }

  /**
   * How far apart two mixes are: the Hellinger distance (E. Hellinger, 1909) of the shares p and q,
   * {@code sqrt(1/2 sum (sqrt p - sqrt q)^2)}. A metric: 0 for equal mixes only, 1 for mixes that
   * share no page type. A point more of a rare page type counts for more than one of a common one.
   *
   * @return 0..1
   */
  public double distance(PageMix other) {
    double sum = 0;
    for (int i = 0; i < tenths.length; i++) {
      double difference = ROOTS[tenths[i]] - ROOTS[other.tenths[i]];
      sum += difference * difference;
    }
    return distance(sum);
  }

  /** The distance, of the sum of the squared differences of the shares' roots. */
  static double distance(double squares) {
    // Mixes without a common page type may miss 1 by an ulp.
    return Math.min(1, Math.sqrt(squares / 2));
  }

  /** The square root of the share of a page type, 0 to 1. */
  double root(int pageType) {
    return ROOTS[tenths[pageType]];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PageMix that && Arrays.equals(tenths, that.tenths);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(tenths);
  }

  @Override
  public String toString() {
    return "PageMix" + percents();
  }
}
