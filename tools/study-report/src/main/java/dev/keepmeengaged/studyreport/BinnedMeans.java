package dev.keepmeengaged.studyreport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Means of one quantity over bins of another. */
final class BinnedMeans {

  private static final int TENTHS = 10;
  private static final int FEW = 8;

  private BinnedMeans() {}

  /**
   * A bin: rows with neighbouring values.
   *
   * @param middle median of the values
   * @param mean of the other quantity
   */
  record Bin(double from, double to, double middle, double mean, int rows) {}

  /**
   * The bins, ascending: one for each value where these are few, else tenths of the rows, rows with
   * equal values together.
   *
   * @param xs finite
   * @param ys as many
   */
  static List<Bin> of(double[] xs, double[] ys) {
    int[] order =
        IntStream.range(0, xs.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> xs[i]))
            .mapToInt(i -> i)
            .toArray();
    boolean few = Arrays.stream(xs).distinct().limit(FEW + 1L).count() <= FEW;
    int least = few ? 1 : Math.max(1, xs.length / TENTHS);
    List<Bin> bins = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= order.length; end++) {
      boolean whole = end == order.length || xs[order[end]] != xs[order[end - 1]];
      if (whole && (end - start >= least || end == order.length)) {
        bins.add(bin(xs, ys, order, start, end));
        start = end;
      }
    }
    return bins;
  }

  private static Bin bin(double[] xs, double[] ys, int[] order, int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += ys[order[i]];
    }
    return new Bin(
        xs[order[start]],
        xs[order[end - 1]],
        xs[order[(start + end) / 2]],
        sum / (end - start),
        end - start);
  }
}
