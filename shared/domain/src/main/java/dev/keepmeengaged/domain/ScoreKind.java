package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The origin of engagement scores. */
public enum ScoreKind {
  /** Completions over learners, so learners can be counted from it. */
  SHARE,
  /** A number that the platform stored; learners cannot be counted from it. */
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
