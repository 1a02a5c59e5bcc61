package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import java.util.Locale;

/** How the predicted score goes with more of a feature. An association, not an effect. */
public enum Direction {
  INCREASING,
  DECREASING,
  /** Up in one part of the feature's range and down in another. */
  MIXED,
  /** Too little change to speak of. */
  FLAT;

  /** The name in files and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Direction read(JsonValue node) {
    return JsonFile.oneOf(values(), Direction::id, node, "is no direction");
  }
}
