package dev.keepmeengaged.training.forest;

/** Rows by column, each value replaced by its rank among the column's distinct values. */
interface Columns {

  /** The rank of each row's value, from 0; not to be written to. */
  int[] ranks(int feature);

  /** The value with each rank, ascending; what lies behind the last rank means nothing. */
  float[] values(int feature);
}
