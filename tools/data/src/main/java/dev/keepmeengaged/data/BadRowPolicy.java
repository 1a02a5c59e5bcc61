package dev.keepmeengaged.data;

/** How to read a file with bad rows. */
public enum BadRowPolicy {
  /** One bad row refuses the whole file. */
  REFUSE,
  /** Bad rows are left out, counted and listed; the other rows are read. */
  SKIP
}
