package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.stream.Stream;

/**
 * A forest that was fitted on some rows and judged on the others.
 *
 * @param seconds from rows in memory to a forest
 * @param r2 on the rows that it was not fitted on
 * @param importances share of the decrease of squared error, in the order of {@link Feature}
 */
public record ForestFit(double seconds, double r2, List<Double> importances) {

  public ForestFit {
    importances = List.copyOf(importances);
  }

  /** Reads a line. */
  static ForestFit parse(String line) {
    List<Double> numbers = Stream.of(line.strip().split(" ", -1)).map(Double::valueOf).toList();
    if (numbers.size() != 2 + Feature.COUNT) {
      throw new IllegalStateException("not a fit: " + line);
    }
    return new ForestFit(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
  }

  /** The fit as a line of numbers. */
  public String line() {
    StringBuilder line = new StringBuilder(seconds + " " + r2);
    importances.forEach(importance -> line.append(' ').append(importance));
    return line.toString();
  }
}
