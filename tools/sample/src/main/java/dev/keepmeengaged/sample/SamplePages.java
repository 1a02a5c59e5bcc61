package dev.keepmeengaged.sample;

import dev.keepmeengaged.data.RawColumn;
import java.util.List;

/**
 * Draws how many pages of which type a course has, and writes their percents, each rounded to a
 * tenth for itself as the platform does, so that they sum to 99.8 to 100.2.
 */
final class SamplePages {

  /** The page types besides content. */
  static final List<RawColumn> OTHERS =
      List.of(
          RawColumn.GRADED_ASSESSMENT,
          RawColumn.NOT_GRADED_ASSESSMENT,
          RawColumn.EXTERNAL,
          RawColumn.INTERACTIVE);

  /** How probable each of them is in a course that has anything but content. */
  static final double[] USED = {0.53, 0.46, 0.27, 0.36};

  private static final double[] MEDIAN_PERCENT = {9, 8.5, 8, 14};
  private static final double[] DEVIATION = {0.9, 0.9, 1.5, 1.05};

  private static final double ONLY_CONTENT = 0.3;
  private static final double NO_CONTENT = 0.04;

  private SamplePages() {}

  /**
   * Fills in the five page types.
   *
   * @param habits probability of each of {@link #OTHERS}
   * @param usualPages about how many pages such courses have
   * @param values in the order of {@link RawColumn}
   */
  static void draw(List<Double> habits, double usualPages, double[] values, Draws draws) {
    long pages = 3 + (long) Math.min(2_000, draws.logNormal(usualPages, 0.7));
    long[] counts = new long[OTHERS.size()];
    long others = 0;
    if (!draws.chance(ONLY_CONTENT)) {
      for (int i = 0; i < counts.length; i++) {
        if (draws.chance(habits.get(i))) {
          double percent = draws.logNormal(MEDIAN_PERCENT[i], DEVIATION[i]);
          counts[i] = Math.max(1, (long) Math.rint(pages * Math.min(percent, 95) / 100));
          others += counts[i];
        }
      }
    }
    long content = Math.max(0, pages - others);
    if (others > 0 && draws.chance(NO_CONTENT)) {
      content = 0;
    }
    for (int i = 0; i < counts.length; i++) {
      values[OTHERS.get(i).ordinal()] = percent(counts[i], content + others);
    }
    values[RawColumn.CONTENT.ordinal()] = percent(content, content + others);
  }

  private static double percent(long count, long total) {
    return Rounding.to(1, 100.0 * count / total);
  }
}
