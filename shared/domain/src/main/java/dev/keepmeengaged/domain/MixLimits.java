package dev.keepmeengaged.domain;

import java.util.Map;
import java.util.Set;

/**
 * What a search may do to a page mix.
 *
 * @param locked page types that keep their share
 * @param ranges the shares that page types may come to have, in percent; 0 to 100 where none is
 *     given. A type that is outside its range now may stay where it is.
 * @param maxMoves how many moves may be combined, 1 to {@link #MOST_MOVES}
 */
public record MixLimits(Set<Feature> locked, Map<Feature, Range> ranges, int maxMoves) {

  /** More moves than this no course developer would make at once. */
  public static final int MOST_MOVES = 3;

  /** What every search is limited to unless somebody says otherwise: tests may be required. */
  public static final MixLimits DEFAULT =
      new MixLimits(Set.of(Feature.GRADED_ASSESSMENT), Map.of(), MOST_MOVES);

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
          "moves are 1 to %d, not %d".formatted(MOST_MOVES, maxMoves));
    }
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
