package dev.keepmeengaged.domain;

/** What an engagement score is made of. */
public enum ScoreKind {
  /** Completions over learners: a number of learners can be had from it. */
  SHARE,
  /** A number that the platform stored: no number of learners can be had from it. */
  RECORDED
}
