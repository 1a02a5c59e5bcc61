package dev.keepmeengaged.study.models;

import dev.keepmeengaged.training.calibration.Shuffle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

/** Random splits of rows, the same for every model. */
public final class RowSplits {

  /** The share of test rows in a repeated split, as in the original study. */
  public static final double TEST_SHARE = 0.2;

  private RowSplits() {}

  /**
   * Repeated random splits into four fifths of training rows and one fifth of test rows. A larger
   * {@code count} begins with the same splits.
   *
   * @param rows number of rows
   * @param count number of splits, at least 1
   * @throws IllegalArgumentException when there are less than 2 rows
   */
  public static List<RowSplit> of(int rows, int count, long seed) {
    checkRows(rows);
    if (count < 1) {
      throw new IllegalArgumentException("models are judged on at least 1 split, not " + count);
    }
    int test = Math.max(1, (int) Math.round(rows * TEST_SHARE));
    SplittableRandom random = new SplittableRandom(seed);
    List<RowSplit> splits = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      splits.add(RowSplit.drawing(test, rows, random.split()));
    }
    return List.copyOf(splits);
  }

  /**
   * Folds: every row is a test row in one split and a training row in the others.
   *
   * @param rows number of rows
   * @param folds number of splits, at least 2; the number of rows if that is smaller
   * @throws IllegalArgumentException when there are less than 2 rows
   */
  public static List<RowSplit> folds(int rows, int folds, long seed) {
    checkRows(rows);
    checkFolds(folds);
    int[] order = Shuffle.of(rows, new SplittableRandom(seed));
    List<BitSet> held = new ArrayList<>();
    for (int fold = 0; fold < Math.min(folds, rows); fold++) {
      held.add(new BitSet(rows));
    }
    for (int i = 0; i < rows; i++) {
      held.get(i % held.size()).set(order[i]);
    }
    return held.stream().map(test -> RowSplit.judgingBy(test, rows)).toList();
  }

  static void checkFolds(int folds) {
    if (folds < 2) {
      throw new IllegalArgumentException("a cross-validation has at least 2 folds, not " + folds);
    }
  }

  private static void checkRows(int rows) {
    if (rows < 2) {
      throw new IllegalArgumentException(
          "a study takes at least 2 rows in the model's scope (score above 0 and below 100), not "
              + rows);
    }
  }
}
