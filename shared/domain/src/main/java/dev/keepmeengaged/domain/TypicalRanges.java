package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The typical range of scores around a prediction: the residuals of training courses with about as
 * many learners, about the same spread of the trees, and about the same prediction. Out-of-bag
 * trees predicted each of these courses.
 *
 * @param spreadEdges the edges between classes of the trees' spread, in points, ascending
 * @param levelEdges the edges between classes of the prediction, in percent, ascending
 * @param residuals observed minus expected score, in points, of the middle 80 of 100 courses in
 *     each class; those of the first class of learners first, in it those of the first class of
 *     spread, in it by level
 */
public record TypicalRanges(
    List<Double> spreadEdges, List<Double> levelEdges, List<Band> residuals) {

  /** The smallest number of learners of every class but the first. */
  public static final List<Double> USERS_EDGES = List.of(5.0, 10.0, 50.0, 500.0);

  private static final double LOWEST = 1;
  private static final double HIGHEST = 99;

  public TypicalRanges {
    spreadEdges = List.copyOf(spreadEdges);
    levelEdges = List.copyOf(levelEdges);
    residuals = List.copyOf(residuals);
    int cells = cells(spreadEdges, levelEdges);
    if (residuals.size() != cells) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d classes have a range, not %d", cells, residuals.size()));
    }
  }

  /** The number of classes with these edges. */
  public static int cells(List<Double> spreadEdges, List<Double> levelEdges) {
    return (USERS_EDGES.size() + 1) * (spreadEdges.size() + 1) * (levelEdges.size() + 1);
  }

  /**
   * The class of a course: an index into the residuals.
   *
   * @param users number of learners
   * @param spread standard deviation over the trees that predict for the course, in points
   * @param expected their mean prediction, in percent
   */
  public int cell(double users, double spread, double expected) {
    int byUsers = above(USERS_EDGES, users);
    int bySpread = above(spreadEdges, spread);
    int byLevel = above(levelEdges, expected);
    return (byUsers * (spreadEdges.size() + 1) + bySpread) * (levelEdges.size() + 1) + byLevel;
  }

  /**
   * The residuals of courses with about as many learners: those of the first class of spread first,
   * in it by level.
   *
   * @param users number of learners
   */
  public List<Band> residuals(double users) {
    int first = above(USERS_EDGES, users) * ofUsers();
    return residuals.subList(first, first + ofUsers());
  }

  /** The number of classes of courses with about as many learners. */
  private int ofUsers() {
    return (spreadEdges.size() + 1) * (levelEdges.size() + 1);
  }

  /** The class of a value: the number of edges that it reaches. */
  public static int above(List<Double> edges, double value) {
    int count = 0;
    while (count < edges.size() && value >= edges.get(count)) {
      count++;
    }
    return count;
  }

  /** The typical range of scores, in percent, within 1 to 99. */
  public Band of(double users, double spread, double expected) {
    Band residual = residuals.get(cell(users, spread, expected));
    return new Band(within(expected + residual.low()), within(expected + residual.high()));
  }

  /** The typical range, in percent, from the predictions of a course's trees. */
  public Band of(double users, float[] treeValues) {
    double mean = 0;
    for (float value : treeValues) {
      mean += value;
    }
    mean /= treeValues.length;
    return of(users, spread(treeValues), mean);
  }

  /** The standard deviation of the trees' predictions, in points; 0 for one tree. */
  public static double spread(float[] treeValues) {
    float[] zero = new float[treeValues.length];
    Arrays.fill(zero, 0);
    return TreeDifferences.of(zero, treeValues).spread();
  }

  private static double within(double score) {
    return Math.min(HIGHEST, Math.max(LOWEST, score));
  }
}
