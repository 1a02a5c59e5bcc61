package dev.keepmeengaged.domain;

import java.util.Locale;

/** Who or what a feature of a course depends on. */
public enum FeatureGroup {
  ADMINISTRATIVE(false),
  LEARNER(false),
  INSTRUCTOR(true),
  WEBSITE(true);

  private final boolean controllable;

  FeatureGroup(boolean controllable) {
    this.controllable = controllable;
  }

  /** The name in answers and files: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a course developer decides on the features of this group. */
  public boolean controllable() {
    return controllable;
  }
}
