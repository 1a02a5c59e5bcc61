package dev.keepmeengaged.benchmarks.start;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one thing took in each of several runs, in milliseconds. */
final class Runs {

  private final List<Double> milliseconds = new ArrayList<>();

  void add(double taken) {
    milliseconds.add(taken);
  }

  /** Of an even number of runs the upper of the two in the middle. */
  double median() {
    return milliseconds.stream().sorted().toList().get(milliseconds.size() / 2);
  }

  /** The median with the shortest and the longest. */
  @Override
  public String toString() {
    List<Double> sorted = milliseconds.stream().sorted().toList();
    return "%s (%s to %s)"
        .formatted(text(median()), text(sorted.get(0)), text(sorted.get(sorted.size() - 1)));
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, number < 9.95 ? "%.2f" : "%,.0f", number);
  }
}
