package dev.keepmeengaged.data;

import java.util.List;
import java.util.Locale;

/** The numbers of rows in the model's scope that training and calibration need. */
public final class MinimumRows {

  /** To grow a forest at all. */
  public static final int TO_TRAIN = 2;

  /** For typical ranges: with fewer, the ends of the middle 80 of 100 rest on a handful of rows. */
  public static final int FOR_RANGES = 50;

  /** For the calibration of changes, which trains on halves of the rows. */
  public static final int FOR_CHANGES = 200;

  private MinimumRows() {}

  /** The parts that need more rows than these, in a line for people each. */
  static List<String> lacking(int rows) {
    if (rows >= FOR_CHANGES) {
      return List.of();
    }
    return List.of(
        String.format(
            Locale.ROOT,
            "%d %s a score above 0 and below 100: training needs %d, typical ranges need %d and the"
                + " calibration of changes needs %d",
            rows,
            rows == 1 ? "course has" : "courses have",
            TO_TRAIN,
            FOR_RANGES,
            FOR_CHANGES));
  }
}
