package dev.keepmeengaged.domain;

import java.util.Locale;

/**
 * What a change makes by each of the trees that judge a course, summed up.
 *
 * @param mean of the trees' differences, changed minus unchanged, in points
 * @param spread their standard deviation over the trees, in points, at least 0; 0 for one tree
 * @param trees how many, at least 1
 */
public record TreeDifferences(double mean, double spread, int trees) {

  /**
   * @param unchanged what each tree says of the course as it is, in percent
   * @param changed what the same trees say of it with the change, in the same order
   */
  public static TreeDifferences of(float[] unchanged, float[] changed) {
    if (unchanged.length != changed.length || unchanged.length == 0) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d and %d trees cannot be compared", unchanged.length, changed.length));
    }
    int trees = unchanged.length;
    double sum = 0;
    for (int tree = 0; tree < trees; tree++) {
      sum += (double) changed[tree] - unchanged[tree];
    }
    double mean = sum / trees;
    double squares = 0;
    for (int tree = 0; tree < trees; tree++) {
      double deviation = (double) changed[tree] - unchanged[tree] - mean;
      squares += deviation * deviation;
    }
    return new TreeDifferences(mean, trees == 1 ? 0 : Math.sqrt(squares / (trees - 1)), trees);
  }
}
