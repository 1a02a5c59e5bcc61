package dev.keepmeengaged.benchmarks.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The figures of the other side.
 *
 * @param values of each figure, by its name
 */
record Figures(Map<String, List<Double>> values) {

  static Figures printedBy(Path python, Path script, Path folder)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(python.toString(), script.toString(), folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, List<Double>> values = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        values.put(
            line.substring(0, tab),
            Stream.of(line.substring(tab + 1).split(" ", -1)).map(Double::valueOf).toList());
      }
    }
    int status = process.waitFor();
    if (status != 0) {
      throw new IOException(script + " ended with status " + status);
    }
    return new Figures(values);
  }

  /** Prints both sides; false when one of ours is missing here or too far from it. */
  boolean print(String title, List<Figure> ours) {
    System.out.printf(
        Locale.ROOT,
        "%n%-32s %10s %10s %11s %14s%n",
        title,
        "ours",
        "Python's",
        "difference",
        "largest of one");
    boolean equal = true;
    for (Figure figure : ours) {
      List<Double> theirs = values.getOrDefault(figure.name(), List.of());
      double difference = figure.mean() - Figure.mean(theirs);
      double largest = largestDifference(figure.values(), theirs);
      boolean within =
          Math.abs(difference) <= figure.tolerance() && largest <= figure.eachTolerance();
      System.out.printf(
          Locale.ROOT,
          "%-32s %10.4f %10.4f %+11.6f %14.6f%s%n",
          figure.name(),
          figure.mean(),
          Figure.mean(theirs),
          difference,
          largest,
          within ? "" : "   TOO FAR");
      equal &= within;
    }
    return equal;
  }

  /** NaN, which is no number within a tolerance, where the lengths differ. */
  private static double largestDifference(List<Double> ours, List<Double> theirs) {
    if (ours.size() != theirs.size()) {
      return Double.NaN;
    }
    double largest = 0;
    for (int i = 0; i < ours.size(); i++) {
      largest = Math.max(largest, Math.abs(ours.get(i) - theirs.get(i)));
    }
    return largest;
  }
}
