package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.OutcomeOdds;
import dev.keepmeengaged.training.calibration.MatchedPairs.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Estimates how often the favoured course of a pair scores higher, by a logistic curve through one
 * half at no difference, fitted by maximum likelihood. The pairs of an organisation weigh at most
 * as much as {@value #MOST_WEIGHT} pairs, so that a few large organisations do not dominate.
 */
public final class OddsCalibrator {

  static final int MOST_WEIGHT = 100;

  /** With fewer pairs or organisations, a few organisations or chance would decide the odds. */
  public static final int FEWEST_PAIRS = 200;

  public static final int FEWEST_ORGANISATIONS = 5;

  private static final int ITERATIONS = 100;

  private OddsCalibrator() {}

  /** Fits the odds; empty with too few pairs or organisations. */
  public static Optional<OutcomeOdds> fit(List<Pair> pairs) {
    int organisations = (int) pairs.stream().map(Pair::organisation).distinct().count();
    if (pairs.size() < FEWEST_PAIRS || organisations < FEWEST_ORGANISATIONS) {
      return Optional.empty();
    }
    return Optional.of(new OutcomeOdds(slope(pairs, weights(pairs)), pairs.size(), organisations));
  }

  /** The weight of each pair, 0 to 1. */
  public static double[] weights(List<Pair> pairs) {
    Map<Integer, Long> counts =
        pairs.stream()
            .map(Pair::organisation)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return pairs.stream()
        .mapToDouble(
            pair ->
                Math.min(1, (double) MOST_WEIGHT / counts.getOrDefault(pair.organisation(), 1L)))
        .toArray();
  }

  /** Bisection on the derivative of the log-likelihood, which falls with the slope. */
  private static double slope(List<Pair> pairs, double[] weights) {
    double low = 0;
    double high = 1;
    if (derivative(pairs, weights, low) <= 0) {
      return 0;
    }
    while (derivative(pairs, weights, high) > 0 && high < 1_000) {
      high *= 2;
    }
    for (int i = 0; i < ITERATIONS; i++) {
      double middle = (low + high) / 2;
      if (derivative(pairs, weights, middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double derivative(List<Pair> pairs, double[] weights, double slope) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double size = Math.abs(pairs.get(i).difference());
      double expected = 1 / (1 + Math.exp(-slope * size));
      sum += weights[i] * size * ((pairs.get(i).favouredHigher() ? 1 : 0) - expected);
    }
    return sum;
  }
}
