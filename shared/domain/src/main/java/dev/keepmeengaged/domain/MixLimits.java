package dev.keepmeengaged.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * The limits of a search over page mixes.
 *
 * @param locked page types that keep their share
 * @param ranges the shares that page types may get, in percent; 0 to 100 for a type without a
 *     range. A type that is outside its range now may stay where it is.
 * @param maxMoves how many moves may be combined, 1 to {@link #MOST_MOVES}
 */
public record MixLimits(Set<Feature> locked, Map<Feature, Range> ranges, int maxMoves) {

  /** The most moves; no course developer would make more at once. */
  public static final int MOST_MOVES = 3;

  /** The default limits. Graded assessments keep their share, since they may be required. */
  public static final MixLimits DEFAULT =
      new MixLimits(
          Feature.PAGE_TYPES.stream()
              .filter(Feature::lockedByDefault)
              .collect(Collectors.toUnmodifiableSet()),
          Map.of(),
          MOST_MOVES);

  private static final Range ANY_SHARE = new Range(0, 100);

  /** In percent; far above the noise of subtracting shares, far below the tenth that they have. */
  private static final double ROUNDING = 1e-9;

  /** From {@code low} to {@code high} percent, both included. */
  public record Range(double low, double high) {

    public Range {
      if (!(0 <= low && low <= high && high <= 100)) {
        throw new IllegalArgumentException("a range of shares rises, within 0 to 100");
      }
    }
  }

  public MixLimits {
    locked = Set.copyOf(locked);
    ranges = Map.copyOf(ranges);
    if (maxMoves < 1 || maxMoves > MOST_MOVES) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "moves are 1 to %d, not %d", MOST_MOVES, maxMoves));
    }
  }

  /** The problem of ranges that no page mix fits, since their shares cannot sum to 100. */
  public Optional<Problem> problem() {
    double least = sum(Range::low);
    double most = sum(Range::high);
    if (least <= 100 && most >= 100) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "/ranges",
            "mix-sum",
            "The shares in these ranges sum to %s percent at %s; a page mix sums to 100."
                .formatted(
                    Decimals.exact(least > 100 ? least : most), least > 100 ? "least" : "most")));
  }

  /** To seven decimals: without the noise of adding. */
  private double sum(ToDoubleFunction<Range> end) {
    double sum =
        Feature.PAGE_TYPES.stream()
            .map(type -> ranges.getOrDefault(type, ANY_SHARE))
            .mapToDouble(end)
            .sum();
    return Math.rint(sum * 1e7) / 1e7;
  }

  /**
   * The range of points that a move may have.
   *
   * @param fewest whole percents, at least 1
   * @param most whole percents, not below {@code fewest}
   */
  record Points(int fewest, int most) {}

  /**
   * The points by which one page type of a mix can be made into another so that both end in their
   * ranges. Empty where neither has a range, and where no whole percent leads there.
   */
  Optional<Points> withinRanges(PageMix mix, Feature from, Feature to) {
    if (!ranges.containsKey(from) && !ranges.containsKey(to)) {
      return Optional.empty();
    }
    Range left = ranges.getOrDefault(from, ANY_SHARE);
    Range right = ranges.getOrDefault(to, ANY_SHARE);
    double given = mix.percent(from);
    double taken = mix.percent(to);
    int fewest =
        (int) Math.ceil(Math.max(1, Math.max(given - left.high(), right.low() - taken) - ROUNDING));
    int most = (int) Math.floor(Math.min(given - left.low(), right.high() - taken) + ROUNDING);
    return fewest <= most ? Optional.of(new Points(fewest, most)) : Optional.empty();
  }

  /** Whether a course with the mix {@code now} may be given the mix {@code then}. */
  boolean allow(PageMix now, PageMix then) {
    for (Feature type : Feature.PAGE_TYPES) {
      double share = then.percent(type);
      if (share == now.percent(type)) {
        continue;
      }
      Range range = ranges.get(type);
      if (locked.contains(type)
          || (range != null && (share < range.low() || share > range.high()))) {
        return false;
      }
    }
    return true;
  }
}
