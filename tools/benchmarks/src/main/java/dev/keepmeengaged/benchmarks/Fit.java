package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.stream.Stream;

/**
 * One forest fitted and judged.
 *
 * @param seconds from rows in memory to a forest
 * @param r2 on the rows that it was not fitted on
 * @param importances in the order of {@link Feature}
 */
record Fit(double seconds, double r2, List<Double> importances) {

  /** The fit in a line of numbers. */
  static Fit parse(String line) {
    List<Double> numbers = Stream.of(line.strip().split(" ", -1)).map(Double::valueOf).toList();
    if (numbers.size() != 2 + Feature.COUNT) {
      throw new IllegalStateException("not a fit: " + line);
    }
    return new Fit(numbers.get(0), numbers.get(1), numbers.subList(2, numbers.size()));
  }

  String line() {
    StringBuilder line = new StringBuilder(seconds + " " + r2);
    importances.forEach(importance -> line.append(' ').append(importance));
    return line.toString();
  }

  static double medianSeconds(List<Fit> fits) {
    double[] sorted = sortedSeconds(fits);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  static double[] sortedSeconds(List<Fit> fits) {
    return fits.stream().mapToDouble(Fit::seconds).sorted().toArray();
  }
}
