package dev.keepmeengaged.study.linear;

import java.util.Arrays;
import java.util.Locale;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

/**
 * The normal equations of a linear regression: sums of products of the columns about their means,
 * each column scaled to length 1, so that columns of dollars and of shares are solved with the same
 * relative precision. Immutable.
 */
final class NormalEquations {

  /** A column whose spread is this small beside its values is constant up to rounding. */
  private static final double CONSTANT = 1e-12;

  /**
   * Eigenvalues of the scaled products that are this small beside the largest are zero up to
   * rounding: they belong to columns that depend on each other.
   */
  private static final double DEPENDENT = 1e-11;

  private final double[] means;
  private final double meanScore;

  /** The square root of a column's sum of squares about its mean; 0 where it is constant. */
  private final double[] lengths;

  private final double[][] products;
  private final double[] scoreProducts;

  private NormalEquations(
      double[] means,
      double meanScore,
      double[] lengths,
      double[][] products,
      double[] scoreProducts) {
    this.means = means;
    this.meanScore = meanScore;
    this.lengths = lengths;
    this.products = products;
    this.scoreProducts = scoreProducts;
  }

  /**
   * @param rows of equally many finite values; at least one row
   * @param scores one for each row
   */
  static NormalEquations of(double[][] rows, double[] scores) {
    if (rows.length == 0 || rows.length != scores.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a linear model is fitted to rows with a score each, not to %d rows with %d scores",
              rows.length,
              scores.length));
    }
    int columns = rows[0].length;
    double[] means = new double[columns];
    for (double[] row : rows) {
      for (int i = 0; i < columns; i++) {
        means[i] += row[i] / rows.length;
      }
    }
    double meanScore = Arrays.stream(scores).sum() / scores.length;
    double[][] products = new double[columns][columns];
    double[] scoreProducts = new double[columns];
    double[] highest = new double[columns];
    double[] centred = new double[columns];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < columns; i++) {
        centred[i] = rows[r][i] - means[i];
        highest[i] = Math.max(highest[i], Math.abs(rows[r][i]));
        scoreProducts[i] += centred[i] * (scores[r] - meanScore);
        for (int j = 0; j <= i; j++) {
          products[i][j] += centred[i] * centred[j];
        }
      }
    }
    double[] lengths = new double[columns];
    for (int i = 0; i < columns; i++) {
      double rounding = CONSTANT * highest[i] * Math.sqrt(rows.length);
      double length = Math.sqrt(products[i][i]);
      lengths[i] = length > rounding ? length : 0;
    }
    scale(products, scoreProducts, lengths);
    return new NormalEquations(means, meanScore, lengths, products, scoreProducts);
  }

  private static void scale(double[][] products, double[] scoreProducts, double[] lengths) {
    for (int i = 0; i < lengths.length; i++) {
      for (int j = 0; j < i; j++) {
        double scaled = product(products[i][j], lengths[i], lengths[j]);
        products[i][j] = scaled;
        products[j][i] = scaled;
      }
      products[i][i] = lengths[i] > 0 ? 1 : 0;
      scoreProducts[i] = lengths[i] > 0 ? scoreProducts[i] / lengths[i] : 0;
    }
  }

  private static double product(double sum, double length, double other) {
    return length > 0 && other > 0 ? sum / length / other : 0;
  }

  /**
   * The coefficients of the columns as they are; 0 for a constant one.
   *
   * @param alpha weight of the squared coefficients, 0 or more
   */
  double[] solve(double alpha) {
    if (!(alpha >= 0 && alpha < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("alpha is 0 or more, not " + alpha);
    }
    double[][] matrix = new double[lengths.length][];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = products[i].clone();
      if (lengths[i] > 0) {
        matrix[i][i] += alpha / lengths[i] / lengths[i];
      }
    }
    double[] scaled = solve(DenseMatrix.createDenseMatrix(matrix));
    double[] coefficients = new double[scaled.length];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = lengths[i] > 0 ? scaled[i] / lengths[i] : 0;
    }
    return coefficients;
  }

  /** The shortest solution, in the scaled columns, of a symmetric system that may be singular. */
  private double[] solve(DenseMatrix matrix) {
    DenseMatrix.EigenDecomposition parts =
        matrix
            .eigenDecomposition()
            .orElseThrow(
                () -> new IllegalArgumentException("the columns' products have no eigenvalues"));
    double largest = 0;
    for (int k = 0; k < scoreProducts.length; k++) {
      largest = Math.max(largest, parts.eigenvalues().get(k));
    }
    double[] solution = new double[scoreProducts.length];
    for (int k = 0; k < solution.length; k++) {
      double eigenvalue = parts.eigenvalues().get(k);
      if (eigenvalue > DEPENDENT * largest) {
        DenseVector direction = parts.getEigenVector(k);
        double share = 0;
        for (int i = 0; i < solution.length; i++) {
          share += direction.get(i) * scoreProducts[i];
        }
        for (int i = 0; i < solution.length; i++) {
          solution[i] += share / eigenvalue * direction.get(i);
        }
      }
    }
    return solution;
  }

  /** The intercept that goes with these coefficients. */
  double intercept(double[] coefficients) {
    double intercept = meanScore;
    for (int i = 0; i < coefficients.length; i++) {
      intercept -= coefficients[i] * means[i];
    }
    return intercept;
  }
}
