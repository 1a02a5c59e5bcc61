package dev.keepmeengaged.domain;

/** What the values of a feature are. */
public enum FeatureKind {
  MONEY("dollars", Double.MAX_VALUE),
  HOURS("hours", Double.MAX_VALUE),
  NUMBER("count", Double.MAX_VALUE),
  /** A share, 0 to 100. */
  PERCENT("percent", 100),
  /** Points of 100. */
  SCORE("score", 100),
  /** How many there are of something, on average. */
  AVERAGE("average", Double.MAX_VALUE),
  /** 1 for yes, 0 for no. */
  YES_NO("yes/no", 1);

  private final String unit;
  private final double highest;

  FeatureKind(String unit, double highest) {
    this.unit = unit;
    this.highest = highest;
  }

  /** The name of the unit in answers and files. */
  public String unit() {
    return unit;
  }

  /** The highest value, where a feature does not say otherwise. */
  double highest() {
    return highest;
  }
}
