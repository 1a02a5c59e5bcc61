package dev.keepmeengaged.domain;

import java.util.Locale;

/**
 * The differences that a change makes to the predictions of a course's trees, summarised.
 *
 * @param mean of the trees' differences, changed minus unchanged, in points
 * @param spread their standard deviation over the trees, in points, at least 0; 0 for one tree
 * @param trees number of trees, at least 1
 */
public record TreeDifferences(double mean, double spread, int trees) {

  /**
   * @param unchanged each tree's prediction for the course as it is, in percent
   * @param changed the same trees' predictions with the change, in the same order
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
