package dev.keepmeengaged.study.promises;

import java.util.List;

/**
 * How many of some cases are of a kind.
 *
 * @param hits how many are
 * @param cases how many there are
 */
record Share(long hits, long cases) {

  static final Share NONE = new Share(0, 0);

  static Share of(boolean hit) {
    return new Share(hit ? 1 : 0, 1);
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, cases + other.cases);
  }

  static Share sum(List<Share> shares) {
    return shares.stream().reduce(NONE, Share::plus);
  }

  /** 0..1; NaN where there are no cases. */
  public double value() {
    return (double) hits / cases;
  }
}
