package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a feature's values other than 0 are spread over bins; the zeros, which would dwarf every bin
 * of most features, are a number of their own.
 *
 * @param zeros number of rows whose value is 0
 * @param edges bin i lies between edge i and edge i+1, the upper edge counting to the next bin but
 *     for the last; ascending; empty when every value is 0. In equal steps over the range of a
 *     feature that is bounded (percents, scores, sliders), else in equal ratios from the 1st to the
 *     99th percentile of the values other than 0 (price, learners, hours)
 * @param counts number of rows in each bin, at most {@link #MOST_BINS} of them; values beyond the
 *     edges count to the first or last bin, so zeros and counts sum to {@link #rows}
 */
public record Histogram(int zeros, List<Double> edges, List<Integer> counts) {

  /** The most bins that a histogram has. */
  public static final int MOST_BINS = 30;

  private static final int LINEAR_BINS = 25;

  public Histogram {
    edges = List.copyOf(edges);
    counts = List.copyOf(counts);
    if (counts.size() > MOST_BINS || edges.size() != (counts.isEmpty() ? 0 : counts.size() + 1)) {
      throw new IllegalArgumentException(
          counts.size() + " bins with " + edges.size() + " edges are no histogram");
    }
    for (int i = 1; i < edges.size(); i++) {
      if (!(edges.get(i - 1) < edges.get(i))) {
        throw new IllegalArgumentException("the edges of a histogram ascend");
      }
    }
  }

  /** The histogram of a feature's values, without missing ones. */
  static Histogram of(Feature feature, double[] values) {
    double[] others = Arrays.stream(values).filter(v -> v != 0).sorted().toArray();
    int zeros = values.length - others.length;
    if (others.length == 0) {
      return new Histogram(zeros, List.of(), List.of());
    }
    double[] edges = edges(feature, others);
    int[] counts = new int[edges.length - 1];
    for (double value : others) {
      counts[bin(edges, value)]++;
    }
    return new Histogram(
        zeros, Arrays.stream(edges).boxed().toList(), Arrays.stream(counts).boxed().toList());
  }

  private static double[] edges(Feature feature, double[] sorted) {
    if (feature.highest() <= 1) {
      return new double[] {feature.lowest(), feature.highest()};
    }
    if (feature.highest() <= 100) {
      return steps(feature.lowest(), feature.highest());
    }
    double low = Distribution.quantile(sorted, 0.01);
    double high = Distribution.quantile(sorted, 0.99);
    if (!(low < high)) {
      return new double[] {low / 2, low};
    }
    return low > 0 ? ratios(low, high) : steps(low, high);
  }

  private static double[] steps(double low, double high) {
    double[] edges = new double[LINEAR_BINS + 1];
    for (int i = 0; i <= LINEAR_BINS; i++) {
      edges[i] = low + (high - low) * i / LINEAR_BINS;
    }
    return edges;
  }

  private static double[] ratios(double low, double high) {
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i <= MOST_BINS; i++) {
      // StrictMath: the same bits on every platform, since the file is hashed.
      double edge =
          i == MOST_BINS ? high : low * StrictMath.pow(high / low, (double) i / MOST_BINS);
      if (edges.isEmpty() || edge > edges.get(edges.size() - 1)) {
        edges.add(edge);
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int bin(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    int bin = found >= 0 ? found : -found - 2;
    return Math.max(0, Math.min(bin, edges.length - 2));
  }

  /**
   * The histogram with 0 in place of each small count, and of as many of the next larger ones as
   * keep the rest of a known total from telling them: what is left out is of two counts at least,
   * and not small together. That of the zeros goes last.
   *
   * @param fewest the smallest count that may be shown
   */
  Histogram withoutSmallCells(int fewest) {
    List<Integer> cells = new ArrayList<>(counts);
    cells.add(zeros);
    List<Integer> ascending =
        IntStream.range(0, cells.size())
            .boxed()
            .filter(cell -> cells.get(cell) > 0)
            .sorted(
                Comparator.<Integer, Boolean>comparing(
                        cell -> cell == counts.size() && zeros >= fewest)
                    .thenComparing(cells::get))
            .toList();
    int hidden = 0;
    int cellsHidden = 0;
    for (int cell : ascending) {
      int count = cells.get(cell);
      boolean told = cellsHidden > 0 && (cellsHidden == 1 || hidden < fewest);
      if (count >= fewest && !told) {
        break;
      }
      hidden += count;
      cellsHidden++;
      cells.set(cell, 0);
    }
    return new Histogram(cells.get(counts.size()), edges, cells.subList(0, counts.size()));
  }

  /** Number of rows that have a value. */
  public int rows() {
    return zeros + counts.stream().mapToInt(Integer::intValue).sum();
  }

  /** Which share of the rows that have a value have 0, from 0 to 1. */
  public double zeroShare() {
    return rows() == 0 ? 0 : (double) zeros / rows();
  }

  /** The largest count, 0 without bins. */
  public int highestCount() {
    return counts.isEmpty() ? 0 : Collections.max(counts);
  }
}
