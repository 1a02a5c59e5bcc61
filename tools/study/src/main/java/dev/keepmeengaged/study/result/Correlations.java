package dev.keepmeengaged.study.result;

import java.util.List;

/**
 * Pearson's correlations of every two columns, -1..1; NaN where a column is constant.
 *
 * @param columns {@code engagementScore} and the features' ids
 * @param rows a list for each column, with the correlation to each column
 */
public record Correlations(List<String> columns, List<List<Double>> rows) {

  public Correlations {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
