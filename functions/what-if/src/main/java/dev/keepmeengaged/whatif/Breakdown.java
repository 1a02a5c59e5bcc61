package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.LargestRemainder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An explanation rounded so that it adds up: base value and parts sum to the baseline. All are
 * multiples of one unit, and each part is less than a unit from its exact value.
 *
 * @param unitsPerPoint number of units in one point
 * @param baseValue the prediction when no feature is known, in percent
 * @param parts largest first
 * @param baseline the prediction for this course, in percent
 */
record Breakdown(int unitsPerPoint, double baseValue, List<Contribution> parts, double baseline) {

  /** Rounds an explanation to units. */
  static Breakdown of(Explanation explanation, int unitsPerPoint) {
    List<Contribution> exact = Contribution.of(explanation);
    double[] values =
        IntStream.rangeClosed(0, exact.size())
            .mapToDouble(i -> i == 0 ? explanation.base() : exact.get(i - 1).points())
            .map(value -> value * unitsPerPoint)
            .toArray();
    int total = Math.toIntExact(Math.round(explanation.prediction() * unitsPerPoint));
    int[] units = LargestRemainder.round(values, total);
    List<Contribution> parts = new ArrayList<>();
    for (int i = 0; i < exact.size(); i++) {
      parts.add(exact.get(i).with((double) units[i + 1] / unitsPerPoint));
    }
    return new Breakdown(
        unitsPerPoint, (double) units[0] / unitsPerPoint, parts, (double) total / unitsPerPoint);
  }

  /** The parts that a course developer sets, or those that one cannot set. */
  List<Contribution> parts(boolean controllable) {
    return parts.stream().filter(part -> part.controllable() == controllable).toList();
  }

  /** The points of some parts together. */
  double points(List<Contribution> some) {
    return rounded(some.stream().mapToDouble(Contribution::points).sum());
  }

  /** A number to the nearest unit. */
  double rounded(double value) {
    return (double) Math.round(value * unitsPerPoint) / unitsPerPoint;
  }
}
