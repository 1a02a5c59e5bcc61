package dev.keepmeengaged.domain;

/** What it means that a raw export has no value of a feature. */
public enum FeatureGap {
  /** There was nothing, so 0. */
  NONE,
  /** The value is not known: the median of the training rows stands in. */
  UNKNOWN,
  /** It does not occur in courses that are taken. */
  NEVER
}
