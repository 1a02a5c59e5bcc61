package dev.keepmeengaged.conformance;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A figure that two programs computed.
 *
 * @param name for people
 * @param ours a value for each split, fold, feature or row
 * @param theirs the other library's values, in the same order
 * @param tolerance that the difference is held to
 */
record Figure(String name, List<Double> ours, List<Double> theirs, Tolerance tolerance) {

  Figure {
    ours = List.copyOf(ours);
    theirs = List.copyOf(theirs);
  }

  static Figure of(String name, double[] ours, double[] theirs, Tolerance tolerance) {
    return new Figure(
        name,
        DoubleStream.of(ours).boxed().toList(),
        DoubleStream.of(theirs).boxed().toList(),
        tolerance);
  }

  static Figure of(String name, double ours, double theirs, Tolerance tolerance) {
    return new Figure(name, List.of(ours), List.of(theirs), tolerance);
  }

  /** The difference that the tolerance holds; NaN when a value is missing. */
  double difference() {
    return tolerance.difference(ours, theirs);
  }

  /** Whether the difference is allowed; a difference that is NaN is not. */
  boolean agrees() {
    return difference() <= tolerance.most();
  }

  static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }
}
