package dev.keepmeengaged.conformance;

import java.util.List;
import java.util.stream.IntStream;

/** How far a figure of ours may be from the other library's, and why so far. */
enum Tolerance {
  EQUAL(0, Difference.LARGEST, "counts and shapes have neither chance nor rounding"),

  ROUNDING(1e-9, Difference.LARGEST, "both add up the same doubles, in another order"),

  FOUR_DECIMALS(
      5e-5,
      Difference.LARGEST,
      "equations without chance, solved by other methods; reports show four decimals"),

  FOREST_R2(
      0.005,
      Difference.OF_MEANS,
      "R2 of forests whose random numbers differ; the mean over the splits holds less of that"),

  FOREST_R2_OF_NEW_COMPANIES(
      0.03,
      Difference.OF_MEANS,
      "R2 for companies that no tree saw; six seeds of scikit-learn alone are as far apart"),

  FOREST_IMPURITY(
      0.01,
      Difference.LARGEST,
      "shares of the importance by forests whose random numbers differ, means over the splits"),

  FOREST_PERMUTATION(
      0.03,
      Difference.LARGEST,
      "losses of R2 by two single forests with other random numbers and other shufflings"),

  FOREST_EFFECTS(
      3, Difference.LARGEST, "points of the score by two single forests with other random numbers");

  private final double most;
  private final Difference difference;
  private final String reason;

  Tolerance(double most, Difference difference, String reason) {
    this.most = most;
    this.difference = difference;
    this.reason = reason;
  }

  /** The largest difference that is allowed. */
  double most() {
    return most;
  }

  /** Why a difference of that size says nothing of an error. */
  String reason() {
    return reason;
  }

  /** The difference that is held; NaN when there are not as many values on both sides. */
  double difference(List<Double> ours, List<Double> theirs) {
    if (ours.size() != theirs.size()) {
      return Double.NaN;
    }
    return switch (difference) {
      case LARGEST ->
          IntStream.range(0, ours.size())
              .mapToDouble(i -> Math.abs(ours.get(i) - theirs.get(i)))
              .reduce(0, Math::max); // NaN if one is
      case OF_MEANS -> Math.abs(Figure.mean(ours) - Figure.mean(theirs));
    };
  }

  /** Which difference of two lists of values is held. */
  private enum Difference {
    /** The largest of two values at the same place. */
    LARGEST,

    /** That of the means. */
    OF_MEANS
  }
}
