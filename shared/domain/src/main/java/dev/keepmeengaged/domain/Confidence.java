package dev.keepmeengaged.domain;

import java.util.Locale;

/** A word for odds: how often, in pairs of real courses, the favoured one scored higher. */
public enum Confidence {
  UNCLEAR(0),
  POSSIBLE(55),
  LIKELY(66),
  VERY_LIKELY(85);

  private final int from;

  Confidence(int from) {
    this.from = from;
  }

  /** The fewest of 100 pairs that the word stands for. */
  public int from() {
    return from;
  }

  /** The name in answers: lower case, with a hyphen. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The word for some odds.
   *
   * @param of100 pairs of 100, 0..100
   */
  public static Confidence of(int of100) {
    Confidence word = UNCLEAR;
    for (Confidence confidence : values()) {
      if (of100 >= confidence.from) {
        word = confidence;
      }
    }
    return word;
  }
}
