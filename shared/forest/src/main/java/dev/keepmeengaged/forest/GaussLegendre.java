package dev.keepmeengaged.forest;

/**
 * Gauss-Legendre quadrature on [0, 1]: with n points the integral of a polynomial of degree 2n - 1
 * or less is the weighted sum of its values at the points, exactly.
 */
final class GaussLegendre {

  private final double[] points;
  private final double[] weights;

  private GaussLegendre(double[] points, double[] weights) {
    this.points = points;
    this.weights = weights;
  }

  /**
   * The rule with {@code n} points: Newton's method on the Legendre polynomial from Tricomi's
   * approximation of its roots.
   */
  static GaussLegendre of(int n) {
    double[] points = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      for (int step = 0; step < 10; step++) {
        x -= legendre(n, x) / derivative(n, x);
      }
      double slope = derivative(n, x);
      points[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(points, weights);
  }

  /** The points, ascending, all inside the interval. */
  double[] points() {
    return points.clone();
  }

  /** A weight for each point; their sum is 1. */
  double[] weights() {
    return weights.clone();
  }

  /** Bonnet's recursion. */
  private static double legendre(int n, double x) {
    double before = 0;
    double value = 1;
    for (int k = 0; k < n; k++) {
      double next = ((2 * k + 1) * x * value - k * before) / (k + 1);
      before = value;
      value = next;
    }
    return value;
  }

  private static double derivative(int n, double x) {
    return n * (x * legendre(n, x) - legendre(n - 1, x)) / (x * x - 1);
  }
}
