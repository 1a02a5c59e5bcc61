package dev.keepmeengaged.training.study.findings;

import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.List;

/**
 * The search for the forest's parameters, by cross-validation on the training part alone.
 *
 * @param grids the grids that were asked for, and what was tried of each
 * @param points everything that was tried, best first
 * @param best the highest mean R2
 * @param chosen what is trained in the end
 * @param reason why it was chosen, in sentences
 * @param advice what the number of trees does to recommendations
 */
public record GridSearch(
    List<Grid> grids,
    List<Point> points,
    ForestParameters best,
    ForestParameters chosen,
    String reason,
    List<Advice> advice) {

  /**
   * A grid.
   *
   * @param name {@code original} or {@code wider}
   * @param combinations how many it has
   * @param planned how many of them the budget allowed
   * @param tried how many were tried, or are equal to one that was
   * @param thinning what was left out and why, in sentences; empty where nothing was
   */
  public record Grid(String name, int combinations, int planned, int tried, String thinning) {}

  /**
   * A combination of parameters that was tried.
   *
   * @param grid that it belongs to first
   * @param test on the folds' held-out rows
   * @param deepest the depth of the deepest tree that was grown
   * @param nodes mean number of nodes in a forest
   */
  public record Point(
      String grid, ForestParameters parameters, Accuracies test, int deepest, long nodes) {}

  /**
   * What a number of trees does to recommendations, over a seeded sample of courses and every swap
   * of ten percent points between two page types with enough support.
   *
   * @param advised share of the courses with a swap whose expected change is at least 3 points and
   *     whose 80 % band lies above 0
   * @param sigmaOverDeviation mean of the spread of a change between refitted forests over its
   *     spread between trees
   * @param kept share of the advised changes that a forest with another seed, on the same courses,
   *     gives the same sign: a weaker test than a forest on new courses
   */
  public record Advice(int trees, double advised, double sigmaOverDeviation, double kept) {}

  public GridSearch {
    grids = List.copyOf(grids);
    points = List.copyOf(points);
    advice = List.copyOf(advice);
  }
}
