package dev.keepmeengaged.data;

import dev.keepmeengaged.artifacts.TrainingData;

/** The kinds of course tables that a data folder may hold. */
public enum DataFormat {
  /** The platform's own export: every course of every type, with gaps. */
  RAW_EXPORT("raw export"),
  /** The original study's published files: X.csv and y.csv, fifteen.csv, or all three. */
  PUBLISHED(TrainingData.PUBLISHED_FILES),
  /** The table that {@code prepare} writes. */
  PREPARED("prepared table");

  private final String label;

  DataFormat(String label) {
    this.label = label;
  }

  /** The name for people. */
  public String label() {
    return label;
  }
}
