package dev.keepmeengaged.training.study.search;

import dev.keepmeengaged.training.data.CourseRow;
import dev.keepmeengaged.training.forest.ForestParameters;
import dev.keepmeengaged.training.study.findings.GridSearch;
import dev.keepmeengaged.training.study.findings.GridSearch.Advice;
import dev.keepmeengaged.training.study.journal.Journal;
import dev.keepmeengaged.training.study.search.ParameterSearch.Tried;
import java.time.Duration;
import java.util.List;

/**
 * The search for a forest's parameters: by cross-validation, then by what the number of trees does
 * to recommendations.
 *
 * @param rows to search on: none of those that the choice is judged by
 * @param budget of the cross-validations, on two processors
 * @param threads at least 1; the result does not depend on it
 */
public record GridSearches(
    List<CourseRow> rows, int folds, Duration budget, long seed, int threads, Journal journal) {

  /** Numbers of trees that are weighed by their recommendations. */
  private static final int[] TREE_COUNTS = {200, 300, 500};

  public GridSearches {
    rows = List.copyOf(rows);
  }

  /** How many times {@link #search} will say that a piece is done. */
  public int pieces() {
    return plan().parts().stream().mapToInt(part -> part.rules().size()).sum() + 1;
  }

  /**
   * Searches.
   *
   * @param pieceDone called after each combination
   */
  public GridSearch search(Runnable pieceDone) {
    Tried tried = new ParameterSearch(rows, folds, seed, threads, journal, pieceDone).run(plan());
    ParameterChoice choice = ParameterChoice.among(tried.points());
    List<Advice> advice =
        new AdviceByTrees(rows, withMostTrees(choice.rule().parameters()), seed, threads)
            .of(TREE_COUNTS, journal);
    pieceDone.run();
    ForestParameters chosen = choice.withTrees(advice);
    return new GridSearch(
        tried.grids(),
        tried.points(),
        choice.best().parameters(),
        chosen,
        choice.reason(chosen, tried.points().size(), advice),
        advice);
  }

  private SearchPlan plan() {
    return SearchPlan.of(rows.size(), folds, budget, seed);
  }

  private static ForestParameters withMostTrees(ForestParameters p) {
    return new ForestParameters(
        TREE_COUNTS[TREE_COUNTS.length - 1],
        p.maxFeatures(),
        p.minLeaf(),
        p.minSplit(),
        p.maxDepth());
  }
}
