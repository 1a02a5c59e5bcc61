package dev.keepmeengaged.conformance;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** How far a figure of ours may be from the other library's, and why so far. */
enum Tolerance {
  EQUAL(0, Tolerance::largestDifference, "counts and shapes have neither chance nor rounding"),

  ROUNDING(1e-9, Tolerance::largestDifference, "both add up the same doubles, in another order"),

  FOUR_DECIMALS(
      5e-5,
      Tolerance::largestDifference,
      "equations without chance, solved by other methods; reports show four decimals"),

  FOREST_R2(
      0.005,
      Tolerance::differenceOfMeans,
      "R2 of forests whose random numbers differ; the mean over the splits holds less of that"),

  FOREST_R2_OF_NEW_COMPANIES(
      0.03,
      Tolerance::differenceOfMeans,
      "R2 for companies that no tree saw; six seeds of scikit-learn alone are as far apart"),

  FOREST_IMPURITY(
      0.01,
      Tolerance::largestDifference,
      "shares of the importance by forests whose random numbers differ, means over the splits"),

  FOREST_PERMUTATION(
      0.03,
      Tolerance::largestDifference,
      "losses of R2 by two single forests with other random numbers and other shufflings"),

  FOREST_EFFECTS(
      3,
      Tolerance::largestDifference,
      "points of the score by two single forests with other random numbers");

  private final double most;
  private final BiFunction<List<Double>, List<Double>, Double> difference;
  private final String reason;

  Tolerance(double most, BiFunction<List<Double>, List<Double>, Double> difference, String reason) {
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
    return ours.size() == theirs.size() ? difference.apply(ours, theirs) : Double.NaN;
  }

  private static double largestDifference(List<Double> ours, List<Double> theirs) {
    return IntStream.range(0, ours.size())
        .mapToDouble(i -> Math.abs(ours.get(i) - theirs.get(i)))
        .reduce(0, Math::max); // NaN if one is
  }

  private static double differenceOfMeans(List<Double> ours, List<Double> theirs) {
    return Math.abs(Figure.mean(ours) - Figure.mean(theirs));
  }
}
