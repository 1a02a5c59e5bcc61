package dev.keepmeengaged.study.description;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.linear.FeatureTransform;
import dev.keepmeengaged.study.result.Bins;
import dev.keepmeengaged.study.result.ColumnSummary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * A column of the training rows: the engagement score or a feature.
 *
 * @param id stable, for programs
 * @param logged whether linear models also take log(1 + x) of it
 * @param value of a row, NaN where it is missing
 */
record Column(
    String id, String label, String unit, boolean logged, ToDoubleFunction<CourseRow> value) {

  /** The score and the features. */
  static final int COUNT = 1 + Feature.COUNT;

  private static final int BINS = 40;

  /** The engagement score, and the features in order. */
  static List<Column> all() {
    List<Column> columns = new ArrayList<>(COUNT);
    columns.add(
        new Column(
            "engagementScore", "Engagement score", "percent", false, CourseRow::engagementScore));
    for (Feature feature : Feature.values()) {
      columns.add(
          new Column(
              feature.id(),
              feature.label(),
              feature.unit(),
              FeatureTransform.logs(feature),
              row -> row.features().raw(feature)));
    }
    return columns;
  }

  ColumnSummary summary(List<CourseRow> rows) {
    double[] values =
        rows.stream().mapToDouble(value).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return new ColumnSummary(
        id,
        label,
        unit,
        values.length,
        rows.size() - values.length,
        Arrays.stream(values).filter(v -> v == 0).count(),
        mean,
        deviation(values, mean),
        quantile(values, 0),
        quantile(values, 0.05),
        quantile(values, 0.25),
        quantile(values, 0.5),
        quantile(values, 0.75),
        quantile(values, 0.95),
        quantile(values, 1),
        bins(values),
        logged
            ? Optional.of(bins(Arrays.stream(values).map(Math::log1p).toArray()))
            : Optional.empty());
  }

  private static double deviation(double[] values, double mean) {
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length == 0
        ? Double.NaN
        : values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1));
  }

  private static double quantile(double[] sorted, double level) {
    return sorted.length == 0 ? Double.NaN : Distribution.quantile(sorted, level);
  }

  /** Equally wide bins from the lowest to the highest value; one around a constant. */
  private static Bins bins(double[] sorted) {
    if (sorted.length == 0) {
      return new Bins(List.of(Double.NaN, Double.NaN), List.of(0L));
    }
    double low = sorted[0];
    double high = sorted[sorted.length - 1];
    if (low == high) {
      return new Bins(List.of(low - 0.5, high + 0.5), List.of((long) sorted.length));
    }
    List<Double> edges = new ArrayList<>();
    for (int i = 0; i <= BINS; i++) {
      edges.add(i == BINS ? high : low + (high - low) * i / BINS);
    }
    Long[] counts = new Long[BINS];
    Arrays.fill(counts, 0L);
    int bin = 0;
    for (double value : sorted) {
      while (bin < BINS - 1 && value >= edges.get(bin + 1)) {
        bin++;
      }
      counts[bin]++;
    }
    return new Bins(edges, List.of(counts));
  }
}
