package dev.keepmeengaged.data;

/** What becomes of a file in which some rows are bad. */
public enum BadRowPolicy {
  /** One bad row, and nothing of the file is taken. */
  REFUSE,
  /** The bad rows are left out, counted and listed; the others are taken. */
  SKIP
}
