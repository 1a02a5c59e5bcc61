package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.ResearchFinding.Effect;
import dev.keepmeengaged.domain.Feature;
import java.util.Locale;
import java.util.Optional;

/** Whether a model's data says of a lever what a publication found. */
public enum Agreement {
  AGREES,
  DISAGREES,
  /** The data says neither. */
  SILENT;

  /** The name in answers and files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Compares directions. The data has to go up or down to say something: a flat direction may be
   * that of a feature that hardly varies. It is silent too on a feature that may be a result of
   * completion, where it would agree whatever the feature did.
   *
   * @param direction of the model's predictions with more of the lever; empty if not measured
   */
  public static Agreement of(Effect effect, Feature lever, Optional<Direction> direction) {
    if (lever.mayBeResult()) {
      return SILENT;
    }
    return direction.map(found -> of(effect, found)).orElse(SILENT);
  }

  private static Agreement of(Effect effect, Direction direction) {
    return switch (direction) {
      case INCREASING -> effect == Effect.RAISES ? AGREES : DISAGREES;
      case DECREASING -> effect == Effect.LOWERS ? AGREES : DISAGREES;
      case MIXED, FLAT -> SILENT;
    };
  }
}
