package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;

/**
 * Some rows of a table, side by side and ranked among themselves, so that growing the subtree of
 * these rows stays in a small part of memory. Each column is made when it is first asked for.
 * Memory is kept between subtrees, so one thread uses one of them.
 */
final class NarrowedColumns implements Columns {

  private final RankedTable table;
  private final int[] rows;
  private final char[][] ranks = new char[Feature.COUNT][];
  private final float[][] values = new float[Feature.COUNT][];
  private final boolean[] made = new boolean[Feature.COUNT];
  private int size;

  // Of the column that is being made: its ranks in the table; which of them are there, as bits in
  // two levels; for each word of the lower level, how many are there before it.
  private final int[] tableRanks;
  private final long[] present;
  private final long[] presentWords;
  private final int[] before;

  /**
   * @param capacity the most rows at a time, up to 65,536
   */
  NarrowedColumns(RankedTable table, int capacity) {
    if (capacity > 1 << Character.SIZE) {
      throw new IllegalArgumentException(capacity + " rows have ranks of more than 16 bits");
    }
    this.table = table;
    rows = new int[capacity];
    tableRanks = new int[capacity];
    present = new long[(table.mostValues() >>> 6) + 1];
    presentWords = new long[(present.length >>> 6) + 1];
    before = new int[present.length];
  }

  /**
   * Takes the rows that stand from {@code from} to before {@code to}, and numbers them anew there,
   * from 0.
   *
   * @param rowsOfTable no more than the capacity
   */
  void take(int[] rowsOfTable, int from, int to) {
    size = to - from;
    System.arraycopy(rowsOfTable, from, rows, 0, size);
    for (int i = 0; i < size; i++) {
      rowsOfTable[from + i] = i;
    }
    Arrays.fill(made, false);
  }

  @Override
  public void ranks(int feature, int[] taken, int from, int to, int[] copy) {
    make(feature);
    char[] column = ranks[feature];
    for (int i = from; i < to; i++) {
      copy[i - from] = column[taken[i]];
    }
  }

  @Override
  public float[] values(int feature) {
    make(feature);
    return values[feature];
  }

  private void make(int feature) {
    if (made[feature]) {
      return;
    }
    if (ranks[feature] == null) {
      ranks[feature] = new char[rows.length];
      values[feature] = new float[rows.length];
    }
    table.ranks(feature, rows, 0, size, tableRanks);
    note();
    order(table.values(feature), values[feature]);
    rankAnew(ranks[feature]);
    made[feature] = true;
  }

  private void note() {
    for (int i = 0; i < size; i++) {
      int rank = tableRanks[i];
      present[rank >>> 6] |= 1L << rank;
      presentWords[rank >>> 12] |= 1L << (rank >>> 6);
    }
  }

  private void order(float[] all, float[] taken) {
    int count = 0;
    for (int top = 0; top < presentWords.length; top++) {
      for (long words = presentWords[top]; words != 0; words &= words - 1) {
        int word = top << 6 | Long.numberOfTrailingZeros(words);
        before[word] = count;
        for (long bits = present[word]; bits != 0; bits &= bits - 1) {
          taken[count++] = all[word << 6 | Long.numberOfTrailingZeros(bits)];
        }
      }
    }
  }

  private void rankAnew(char[] column) {
    for (int i = 0; i < size; i++) {
      int rank = tableRanks[i];
      long lower = present[rank >>> 6] & ((1L << rank) - 1);
      column[i] = (char) (before[rank >>> 6] + Long.bitCount(lower));
    }
    Arrays.fill(present, 0);
    Arrays.fill(presentWords, 0);
  }
}
