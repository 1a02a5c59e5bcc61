package dev.keepmeengaged.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * The values of a feature's curve: round ones, and the present one. A curve does not end at the
 * ends of the training range, since those are values of single courses.
 */
final class CurveValues {

  private static final double MOST_STEPS = 20;

  private CurveValues() {}

  /**
   * The values, ascending. A page type has 0 to 100 percent in steps of five, a yes/no feature both
   * values. Every other feature has about twenty over its usual range, in steps of 1, 2 or 5 times
   * a power of ten; where the usual range is a single value, or beyond the settable range, the
   * settable range takes its place.
   */
  static List<Double> of(Feature feature, OptionalDouble present, TrainedFeatures trained) {
    NavigableSet<Double> values = new TreeSet<>(round(feature, trained.usual(feature)));
    present.ifPresent(values::add);
    return List.copyOf(values);
  }

  private static List<Double> round(Feature feature, UsualRange usual) {
    if (feature.yesNo()) {
      return List.of(0.0, 1.0);
    }
    double low = Math.max(feature.lowest(), usual.p1());
    double high = Math.min(feature.highest(), usual.p99());
    return feature.pageType() || !(low < high)
        ? multiples(feature.lowest(), feature.highest())
        : multiples(low, high);
  }

  /** The multiples of the smallest round step of which at most twenty fit between two values. */
  private static List<Double> multiples(double low, double high) {
    BigDecimal step = step((high - low) / MOST_STEPS);
    NavigableSet<Double> multiples = new TreeSet<>();
    BigDecimal first = BigDecimal.valueOf(low).divide(step, 0, RoundingMode.CEILING);
    for (long i = first.longValueExact(); ; i++) {
      double value = step.multiply(BigDecimal.valueOf(i)).doubleValue();
      if (value > high) {
        return List.copyOf(multiples);
      }
      multiples.add(value);
    }
  }

  /** The smallest of 1, 2 and 5 times powers of ten that is not below a number above 0. */
  private static BigDecimal step(double least) {
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(least)));
    for (int digit : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
      if (step.doubleValue() >= least) {
        return step;
      }
    }
    return power.scaleByPowerOfTen(1);
  }
}
