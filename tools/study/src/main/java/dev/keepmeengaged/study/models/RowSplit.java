package dev.keepmeengaged.study.models;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A split of rows into training and test rows, both in their own order. Immutable. */
public final class RowSplit {

  private final int[] training;
  private final int[] test;

  private RowSplit(int[] training, int[] test) {
    this.training = training;
    this.test = test;
  }

  /**
   * The split of rows 0 to {@code rows} - 1 with these test rows.
   *
   * @throws IllegalArgumentException if the test rows are none or all
   */
  public static RowSplit judgingBy(BitSet test, int rows) {
    if (test.isEmpty() || test.length() > rows || test.cardinality() == rows) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a split has rows to fit to and rows to judge by, not %d and %d",
              rows - test.cardinality(),
              test.cardinality()));
    }
    return new RowSplit(
        IntStream.range(0, rows).filter(row -> !test.get(row)).toArray(), test.stream().toArray());
  }

  /** The split with {@code count} random test rows. */
  static RowSplit drawing(int count, int rows, SplittableRandom random) {
    BitSet test = new BitSet(rows);
    int toDraw = count;
    for (int row = 0; row < rows; row++) {
      if (random.nextInt(rows - row) < toDraw) {
        test.set(row);
        toDraw--;
      }
    }
    return judgingBy(test, rows);
  }

  /** Selects the training rows. */
  public <T> List<T> training(List<T> rows) {
    return IntStream.of(training).<T>mapToObj(rows::get).toList();
  }

  /** Selects the test rows. */
  public <T> List<T> test(List<T> rows) {
    return IntStream.of(test).<T>mapToObj(rows::get).toList();
  }

  /** A copy of the numbers of the training rows, ascending. */
  public int[] trainingRows() {
    return training.clone();
  }

  /** A copy of the numbers of the test rows, ascending. */
  public int[] testRows() {
    return test.clone();
  }
}
