package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes accumulated local effects of a feature on a model's expectation (Apley and Zhu,
 * "Visualizing the effects of predictor variables in black box supervised learning models", 2020).
 * Each bin of the feature's values gives the mean difference of the expectation between its two
 * ends, over the rows in the bin; the effects are the cumulative sums. A course moves only within
 * its bin, so correlated features keep realistic values.
 *
 * <p>A page type moves along feasible mixes, as with a slider: see {@link PageMixPath}.
 */
public final class AccumulatedLocalEffects {

  /** The most bins above the lowest value. */
  private static final int MOST_BINS = 20;

  /** The fewest courses for a bin. */
  private static final int FEWEST_ROWS = 50;

  private AccumulatedLocalEffects() {}

  /**
   * The ends of a feature's bins, ascending: the lowest value, which for most features is 0 and
   * that of most courses, and quantiles of the values above it, ties merged, up to the highest
   * value that a change may set. A bin is above its lower end, up to its upper one, so each has a
   * row.
   *
   * @param rows at least one; complete
   * @return a single end if all rows have the same value
   */
  public static double[] edges(Feature feature, List<FeatureVector> rows) {
    double lowest = rows.stream().mapToDouble(row -> row.raw(feature)).min().orElseThrow();
    double[] above =
        rows.stream()
            .mapToDouble(row -> row.raw(feature))
            .filter(value -> value > lowest && value <= feature.highest())
            .sorted()
            .toArray();
    int bins = Math.min(above.length, Math.max(1, Math.min(MOST_BINS, above.length / FEWEST_ROWS)));
    return IntStream.rangeClosed(0, bins)
        .mapToDouble(bin -> bin == 0 ? lowest : above[(int) ((long) bin * above.length / bins) - 1])
        .distinct()
        .toArray();
  }

  /**
   * The effects at the ends of the bins, in points; their mean over the rows, between ends on a
   * straight line, is 0. Rows above the last end are taken to lie at it.
   *
   * @param edges as {@link #edges} gave them for these rows or for more
   * @param model knows each row by its index
   */
  public static double[] effects(
      Feature feature, double[] edges, RowModel model, List<FeatureVector> rows) {
    int[] bins = rows.stream().mapToInt(row -> bin(row.raw(feature), edges)).toArray();
    double[] effects = new double[edges.length];
    double[] means = meanDifferences(feature, edges, bins, model, rows);
    for (int bin = 1; bin < edges.length; bin++) {
      effects[bin] = effects[bin - 1] + means[bin];
    }
    double mean =
        rows.stream()
            .mapToDouble(row -> interpolated(row.raw(feature), edges, effects))
            .average()
            .orElseThrow();
    for (int bin = 0; bin < effects.length; bin++) {
      effects[bin] -= mean;
    }
    return effects;
  }

  /**
   * How many rows lie above the end before and up to each end; those at the lowest value stand at
   * the first, those above the last at none.
   */
  public static long[] counts(Feature feature, double[] edges, List<FeatureVector> rows) {
    long[] counts = new long[edges.length];
    for (FeatureVector row : rows) {
      double value = row.raw(feature);
      if (value <= edges[0]) {
        counts[0]++;
      } else if (value <= edges[edges.length - 1]) {
        counts[bin(value, edges)]++;
      }
    }
    return counts;
  }

  /** How many rows have exactly the value of each end. */
  public static long[] atEnds(Feature feature, double[] edges, List<FeatureVector> rows) {
    long[] counts = new long[edges.length];
    for (FeatureVector row : rows) {
      int end = Arrays.binarySearch(edges, row.raw(feature));
      if (end >= 0) {
        counts[end]++;
      }
    }
    return counts;
  }

  private static double[] meanDifferences(
      Feature feature, double[] edges, int[] bins, RowModel model, List<FeatureVector> rows) {
    int[] inside =
        IntStream.range(0, bins.length)
            .filter(i -> bins[i] > 0 && bins[i] < edges.length)
            .toArray();
    List<FeatureVector> lower = new ArrayList<>(inside.length);
    List<FeatureVector> upper = new ArrayList<>(inside.length);
    for (int row : inside) {
      lower.add(PageMixPath.with(rows.get(row), feature, edges[bins[row] - 1]));
      upper.add(PageMixPath.with(rows.get(row), feature, edges[bins[row]]));
    }
    double[] low = model.expect(inside, lower);
    double[] high = model.expect(inside, upper);
    double[] sums = new double[edges.length];
    int[] counts = new int[edges.length];
    for (int i = 0; i < inside.length; i++) {
      sums[bins[inside[i]]] += high[i] - low[i];
      counts[bins[inside[i]]]++;
    }
    for (int bin = 0; bin < sums.length; bin++) {
      sums[bin] = counts[bin] == 0 ? 0 : sums[bin] / counts[bin];
    }
    return sums;
  }

  /**
   * The index of the bin's upper end; the lowest value belongs to the first bin. The number of ends
   * for a value above the last one.
   */
  private static int bin(double value, double[] edges) {
    int bin = 1;
    while (bin < edges.length && value > edges[bin]) {
      bin++;
    }
    return bin;
  }

  private static double interpolated(double value, double[] edges, double[] effects) {
    int bin = bin(value, edges);
    if (bin >= edges.length) {
      return effects[edges.length - 1];
    }
    double share = (value - edges[bin - 1]) / (edges[bin] - edges[bin - 1]);
    return effects[bin - 1] + Math.max(0, share) * (effects[bin] - effects[bin - 1]);
  }
}
