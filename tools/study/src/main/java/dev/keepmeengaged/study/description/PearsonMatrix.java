package dev.keepmeengaged.study.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pearson's correlations of every two columns. */
final class PearsonMatrix {

  private PearsonMatrix() {}

  /**
   * A row of correlations for each column: 1 with itself, NaN where either column is constant.
   *
   * @param rows of finite values
   * @param columns values in each row
   */
  static List<List<Double>> of(double[][] rows, int columns) {
    double[][] standardised = new double[columns][];
    for (int c = 0; c < columns; c++) {
      int column = c;
      standardised[c] = standardised(Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
    }
    double[][] matrix = new double[columns][columns];
    for (int a = 0; a < columns; a++) {
      for (int b = 0; b < a; b++) {
        matrix[a][b] = product(standardised[a], standardised[b]);
        matrix[b][a] = matrix[a][b];
      }
      matrix[a][a] = standardised[a].length == 0 ? Double.NaN : 1;
    }
    List<List<Double>> lists = new ArrayList<>();
    for (double[] row : matrix) {
      lists.add(Arrays.stream(row).boxed().toList());
    }
    return lists;
  }

  /** A column centred and scaled to length 1; empty if it is constant. */
  private static double[] standardised(double[] column) {
    if (Arrays.stream(column).distinct().limit(2).count() < 2) {
      return new double[0];
    }
    double mean = Arrays.stream(column).average().orElseThrow();
    double length =
        Math.sqrt(Arrays.stream(column).map(value -> (value - mean) * (value - mean)).sum());
    return Arrays.stream(column).map(value -> (value - mean) / length).toArray();
  }

  private static double product(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return Math.max(-1, Math.min(1, sum));
  }
}
