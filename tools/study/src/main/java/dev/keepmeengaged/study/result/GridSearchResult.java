package dev.keepmeengaged.study.result;

import dev.keepmeengaged.study.promises.AdviceEvaluation;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.util.List;
import java.util.Optional;

/**
 * The search for the forest's parameters, by cross-validation and by advice, on training rows only.
 *
 * @param grids the requested grids and the tried part of each
 * @param points all tried combinations, best first
 * @param best parameters with the highest mean R2
 * @param chosen parameters of the final forest
 * @param reason of the choice, in sentences
 * @param advice evaluated advice of the candidates; empty if it was not evaluated
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
   * @param combinations all of the grid
   * @param planned how many of them the budget allowed
   * @param tried how many were tried or equal a tried one
   * @param thinning omitted combinations and the reason, in sentences; empty without any
   */
  public record Grid(String name, int combinations, int planned, int tried, String thinning) {}

  /**
   * A tried combination of parameters.
   *
   * @param grid the first one with this combination
   * @param test on the folds' held-out rows
   * @param deepest depth of the deepest tree
   * @param nodes mean number of nodes in a forest
   */
  public record Point(
      String grid, ForestParameters parameters, RepeatedAccuracy test, int deepest, long nodes) {}

  /**
   * A candidate and the evaluation of its advice.
   *
   * @param weight evaluation on the searched rows, by forests of other courses; empty if the
   *     candidate's forests could not be calibrated
   */
  public record Advice(ForestParameters parameters, Optional<AdviceEvaluation> weight) {}

  public GridSearchResult {
    grids = List.copyOf(grids);
    points = List.copyOf(points);
    advice = List.copyOf(advice);
  }
}
