package dev.keepmeengaged.study.result;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.List;
import java.util.Optional;

/**
 * The search for the forest's parameters, by cross-validation and by advice, on the training part
 * alone.
 *
 * @param grids the grids that were asked for, and what was tried of each
 * @param points everything that was tried, best first
 * @param best the highest mean R2
 * @param chosen what is trained in the end
 * @param reason why it was chosen, in sentences
 * @param advice what the advice of the candidates is worth; empty where it was not weighed
 */
public record GridSearchResult(
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
      String grid, ForestParameters parameters, RepeatedAccuracy test, int deepest, long nodes) {}

  /**
   * A candidate whose advice was weighed.
   *
   * @param weight by forests of other courses of those that were searched on; empty where the
   *     candidate's forests could not be calibrated
   */
  public record Advice(ForestParameters parameters, Optional<AdviceEvaluation> weight) {}

  public GridSearchResult {
    grids = List.copyOf(grids);
    points = List.copyOf(points);
    advice = List.copyOf(advice);
  }
}
