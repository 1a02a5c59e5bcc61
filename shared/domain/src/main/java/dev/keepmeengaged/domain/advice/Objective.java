package dev.keepmeengaged.domain.advice;

import java.util.Arrays;
import java.util.Optional;

/** The order of recommendations. */
public enum Objective {
  /** The surest gain of the score first. */
  SCORE("score"),
  /** The fewest points of the mix that move first. */
  LEAST_EFFORT("leastEffort"),
  /** The surest gain first, in learners; only where the score is a share of learners. */
  COMPLETERS("completers");

  private final String id;

  Objective(String id) {
    this.id = id;
  }

  /** The name in requests. */
  public String id() {
    return id;
  }

  /** The objective of this name, if there is one. */
  public static Optional<Objective> byId(String id) {
    return Arrays.stream(values()).filter(objective -> objective.id.equals(id)).findAny();
  }
}
