package dev.keepmeengaged.training.forest;

/** Rows by column, each value replaced by its rank among the column's distinct values. */
interface Columns {

  /**
   * Copies the ranks, from 0, of some rows' values.
   *
   * @param rows row numbers; the range from {@code from} to before {@code to} is used
   * @param ranks receives the ranks from index 0
   */
  void ranks(int feature, int[] rows, int from, int to, int[] ranks);

  /**
   * The value with each rank, ascending; what lies behind the last rank means nothing. Not to be
   * written to.
   */
  float[] values(int feature);
}
