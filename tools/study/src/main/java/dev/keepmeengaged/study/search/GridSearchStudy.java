package dev.keepmeengaged.study.search;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.checkpoint.Checkpoint;
import dev.keepmeengaged.study.promises.AdviceEvaluator;
import dev.keepmeengaged.study.promises.PromiseStudy;
import dev.keepmeengaged.study.result.GridSearchResult;
import dev.keepmeengaged.study.result.GridSearchResult.Advice;
import dev.keepmeengaged.study.search.ParameterSearch.Tried;
import dev.keepmeengaged.training.calibration.Rows;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.time.Duration;
import java.util.List;

/**
 * The search for a forest's parameters: R2 by cross-validation names candidates, and what their
 * advice is worth chooses among them.
 *
 * @param rows to search on: none of those that R2 is judged by
 * @param budget of the cross-validations, on two processors; the weighing of advice comes on top
 * @param threads at least 1; the result does not depend on it
 */
public record GridSearchStudy(
    List<CourseRow> rows,
    int folds,
    Duration budget,
    long seed,
    int threads,
    Checkpoint checkpoint) {

  public GridSearchStudy {
    rows = List.copyOf(rows);
  }

  /** How many times at most {@link #search} will say that a piece is done. */
  public int pieces() {
    int weighing = enough() ? ParameterChoice.MOST_CANDIDATES * AdviceEvaluator.SPLITS : 0;
    return plan().parts().stream().mapToInt(part -> part.rules().size()).sum() + weighing;
  }

  /**
   * Searches.
   *
   * @param pieceDone called after each combination, and after each split that advice is weighed on
   */
  public GridSearchResult search(Runnable pieceDone) {
    Tried tried =
        new ParameterSearch(rows, folds, seed, threads, checkpoint, pieceDone).run(plan());
    ParameterChoice choice = ParameterChoice.among(tried.points());
    List<Advice> advice =
        enough() && choice.candidates().size() > 1
            ? weigh(choice.candidates(), pieceDone)
            : List.of();
    return new GridSearchResult(
        tried.grids(),
        tried.points(),
        choice.best().parameters(),
        choice.chosen(advice),
        choice.reason(tried.points().size(), advice),
        advice);
  }

  private SearchPlan plan() {
    return SearchPlan.of(rows.size(), folds, budget, seed);
  }

  /** Whether there are enough rows to weigh advice on. */
  private boolean enough() {
    return rows.size() >= PromiseStudy.FEWEST_ROWS;
  }

  private List<Advice> weigh(List<ForestParameters> candidates, Runnable pieceDone) {
    FeatureVector medians = Imputation.medians(rows);
    Rows complete =
        Rows.of(rows, rows.stream().map(row -> row.features().orElse(medians)).toList());
    AdviceEvaluator evaluator = new AdviceEvaluator(seed, threads, checkpoint.telling(pieceDone));
    return candidates.stream()
        .map(candidate -> new Advice(candidate, evaluator.evaluate(complete, candidate)))
        .toList();
  }
}
