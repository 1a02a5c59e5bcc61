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
 * Searches a forest's parameters. R2 by cross-validation selects candidates, and the evaluation of
 * their advice chooses among them.
 *
 * @param rows to search on, without the rows that the final R2 is measured on
 * @param budget of the cross-validations, on two processors; the evaluation of advice comes on top
 * @param threads at least 1; no result depends on it
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

  /** The largest number of tasks in {@link #search}. */
  public int pieces() {
    int weighing = enough() ? ParameterChoice.MOST_CANDIDATES * AdviceEvaluator.SPLITS : 0;
    return plan().parts().stream().mapToInt(part -> part.rules().size()).sum() + weighing;
  }

  /**
   * Searches the parameters.
   *
   * @param pieceDone called after each combination, and after each split in the evaluation of
   *     advice
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

  /** Whether there are enough rows to evaluate advice on. */
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
