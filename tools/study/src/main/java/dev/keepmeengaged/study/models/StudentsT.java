package dev.keepmeengaged.study.models;

/**
 * Student's t distribution with a whole number of degrees of freedom, by the finite sums of
 * Abramowitz and Stegun (Handbook of Mathematical Functions, 1964, 26.7.3 and 26.7.4).
 */
final class StudentsT {

  private StudentsT() {}

  /**
   * The value that a variable stays below with this probability.
   *
   * @param probability above .5 and below 1
   * @param degrees of freedom, at least 1
   */
  static double quantile(double probability, int degrees) {
    double low = 0;
    double high = 1;
    while (distribution(high, degrees) < probability) {
      high *= 2;
    }
    for (double middle = (low + high) / 2;
        low < middle && middle < high;
        middle = (low + high) / 2) {
      if (distribution(middle, degrees) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /**
   * The probability of a variable to stay below a value.
   *
   * @param t 0 or more
   */
  static double distribution(double t, int degrees) {
    double angle = Math.atan(t / Math.sqrt(degrees));
    double cosine = Math.cos(angle);
    boolean even = degrees % 2 == 0;
    double term = even ? 1 : cosine;
    double sum = degrees == 1 ? 0 : term;
    for (int k = even ? 2 : 3; k < degrees; k += 2) {
      term *= cosine * cosine * (k - 1) / k;
      sum += term;
    }
    double within = even ? Math.sin(angle) * sum : 2 / Math.PI * (angle + Math.sin(angle) * sum);
    return (1 + within) / 2;
  }
}
