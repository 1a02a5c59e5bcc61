package dev.keepmeengaged.domain;

/** Whom or what a feature describes. */
public enum FeatureSubject {
  /** What the course is made of, or what is set for it. */
  COURSE,
  /** The company: its courses have the same value. */
  COMPANY,
  /** Who takes the course, and what they do in it. */
  LEARNERS
}
