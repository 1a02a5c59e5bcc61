package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an engagement score is made of. */
public enum ScoreKind {
  /** Completions over learners: a number of learners can be had from it. */
  SHARE,
  /** A number that the platform stored: no number of learners can be had from it. */
  RECORDED;

  /** The name in answers and files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this id, if there is one. */
  public static Optional<ScoreKind> byId(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return id();
  }
}
