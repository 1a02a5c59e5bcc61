package dev.keepmeengaged.conformance;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.Locale;

/** The parameters that comparisons are made with. */
public enum ParameterSet {

  /** Those of the forest that the original served. */
  ORIGINAL,

  /** Ours. */
  DEFAULT;

  /** What a forest is grown with. */
  public ForestParameters parameters() {
    return switch (this) {
      case ORIGINAL -> new ForestParameters(100, 3, 3, 8, 25);
      case DEFAULT -> ForestParameters.DEFAULT;
    };
  }

  /** The name in tables. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
