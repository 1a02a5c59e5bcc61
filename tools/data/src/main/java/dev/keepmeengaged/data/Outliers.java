package dev.keepmeengaged.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keepmeengaged.domain.Distribution;
import dev.keepmeengaged.domain.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Rows far from the others, by the fences of Tukey (Exploratory Data Analysis, 1977) at three times
 * the interquartile range. They are reported and not removed. A row is an outlier if more than one
 * of its columns is out; most columns are 0 nearly everywhere, so a single one says little. A
 * column whose middle half is a single value has no fences, since every other value would be out.
 *
 * @param fences one per column of numbers that has fences
 * @param withoutFences the other columns of numbers
 * @param rows the rows with more than one column out
 */
public record Outliers(List<Fence> fences, List<String> withoutFences, List<OutlyingRow> rows) {

  private static final double REACH = 3;

  /**
   * A column's fences, and the number of values beyond them.
   *
   * @param column a feature's id, or {@code engagementScore}
   */
  public record Fence(@JsonIgnore String column, double low, double high, long out) {}

  /** A row and the columns in which it is out. */
  public record OutlyingRow(CourseRow row, List<String> columns) {}

  /** The outliers among these rows; a missing value is never out. */
  public static Outliers among(List<CourseRow> rows) {
    List<Fence> fences = new ArrayList<>();
    List<String> withoutFences = new ArrayList<>();
    List<List<String>> out = new ArrayList<>();
    rows.forEach(row -> out.add(new ArrayList<>(0)));
    columns()
        .forEach(
            (name, column) ->
                fence(name, column, rows, out)
                    .ifPresentOrElse(fences::add, () -> withoutFences.add(name)));
    List<OutlyingRow> outlying = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (out.get(i).size() > 1) {
        outlying.add(new OutlyingRow(rows.get(i), List.copyOf(out.get(i))));
      }
    }
    return new Outliers(List.copyOf(fences), List.copyOf(withoutFences), List.copyOf(outlying));
  }

  /** The step that reports how many values and rows are out. */
  public ImportReport.Step step() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rows with more than one column out", (long) rows.size());
    fences.forEach(fence -> counts.put(fence.column(), fence.out()));
    return new ImportReport.Step(
        "outliers",
        "Outliers in scope (reported, kept; not looked for in columns whose middle half is one"
            + " value)",
        counts);
  }

  private static Map<String, ToDoubleFunction<CourseRow>> columns() {
    Map<String, ToDoubleFunction<CourseRow>> columns = new LinkedHashMap<>();
    columns.put(PreparedTable.ENGAGEMENT_SCORE, CourseRow::engagementScore);
    for (Feature feature : Feature.values()) {
      if (Limits.of(feature) != Limits.YES_OR_NO) {
        columns.put(feature.id(), row -> row.features().raw(feature));
      }
    }
    return columns;
  }

  private static Optional<Fence> fence(
      String name,
      ToDoubleFunction<CourseRow> column,
      List<CourseRow> rows,
      List<List<String>> out) {
    double[] values = rows.stream().mapToDouble(column).toArray();
    double[] sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double low = Distribution.quantile(sorted, 0.25);
    double high = Distribution.quantile(sorted, 0.75);
    if (low == high) {
      return Optional.empty();
    }
    double reach = REACH * (high - low);
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] < low - reach || values[i] > high + reach) {
        out.get(i).add(name);
        count++;
      }
    }
    return Optional.of(new Fence(name, low - reach, high + reach, count));
  }
}
