package dev.keepmeengaged.study.linear;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/**
 * A score as a sum: an intercept, and for each column a coefficient times its value. Immutable.
 *
 * <p>It is fitted by minimising the squared error plus {@code alpha} times the sum of the squared
 * coefficients, of the columns as they are and without the intercept: ordinary least squares for an
 * alpha of 0, else ridge regression (Hoerl and Kennard, 1970). Columns may be constant or depend on
 * each other, as the five shares of a page mix do: of the many models that fit equally well, whose
 * predictions are the same for every row that depends so as well, one is chosen.
 */
public final class LinearModel {

  private final FeatureTransform columns;
  private final double intercept;
  private final double[] coefficients;

  private LinearModel(FeatureTransform columns, double intercept, double[] coefficients) {
    this.columns = columns;
    this.intercept = intercept;
    this.coefficients = coefficients;
  }

  /**
   * Ordinary least squares.
   *
   * @param rows complete: no value missing; at least one row
   * @param scores one for each row, in percent
   */
  public static LinearModel leastSquares(
      FeatureTransform columns, List<FeatureVector> rows, double[] scores) {
    return ridge(columns, rows, scores, 0);
  }

  /**
   * Ridge regression.
   *
   * @param rows complete: no value missing; at least one row
   * @param scores one for each row, in percent
   * @param alpha weight of the squared coefficients, 0 or more
   */
  public static LinearModel ridge(
      FeatureTransform columns, List<FeatureVector> rows, double[] scores, double alpha) {
    return of(columns, NormalEquations.of(columns.of(rows), scores), alpha);
  }

  static LinearModel of(FeatureTransform columns, NormalEquations equations, double alpha) {
    double[] coefficients = equations.solve(alpha);
    return new LinearModel(columns, equations.intercept(coefficients), coefficients);
  }

  /**
   * The score that the model expects, in percent; it may lie outside 0..100.
   *
   * @param row complete: no value missing
   */
  public double predict(FeatureVector row) {
    return predict(columns.of(row));
  }

  double predict(double[] values) {
    double sum = intercept;
    for (int i = 0; i < values.length; i++) {
      sum += coefficients[i] * values[i];
    }
    return sum;
  }

  /** The score that the model expects for each row in order. */
  public double[] predictAll(List<FeatureVector> rows) {
    return rows.stream().mapToDouble(this::predict).toArray();
  }

  /** What the model expects where every column is 0. */
  public double intercept() {
    return intercept;
  }

  /** By how many points the score rises with one more of a feature's column. */
  public double coefficient(Feature feature) {
    return coefficients[feature.ordinal()];
  }
}
