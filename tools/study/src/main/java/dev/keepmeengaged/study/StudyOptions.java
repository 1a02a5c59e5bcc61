package dev.keepmeengaged.study;

import dev.keepmeengaged.support.OptionRange;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * The options of a study.
 *
 * @param seed equal seeds give equal studies
 * @param splits random splits to evaluate the models on, 2 to 1,000
 * @param folds of the cross-validations, 2 to 100
 * @param promiseSplits splits into halves to evaluate the promises of advice on, 2 to 1,000; 0 for
 *     no evaluation
 * @param budget of the search for parameters, on two processors; at least a second
 * @param shapRows rows to explain, at least 10; empty for all
 * @param threads at least 1; no result depends on it
 */
public record StudyOptions(
    long seed,
    int splits,
    int folds,
    int promiseSplits,
    Duration budget,
    OptionalInt shapRows,
    int threads) {

  private static final int FEWEST_SHAP_ROWS = 10;

  public StudyOptions {
    OptionRange.check("splits", splits, 2, 1_000);
    OptionRange.check("folds", folds, 2, 100);
    if (promiseSplits != 0 && (promiseSplits < 2 || promiseSplits > 1_000)) {
      throw new IllegalArgumentException(
          "promise-splits is 2 to 1000, or 0 for none, not " + promiseSplits);
    }
    OptionRange.check("shap-rows", shapRows.orElse(FEWEST_SHAP_ROWS), FEWEST_SHAP_ROWS);
    OptionRange.check("threads", threads, 1, 1_000);
    if (budget.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("budget is at least 1s");
    }
  }

  /**
   * @throws IllegalArgumentException if the options need more rows
   */
  void checkEnough(int rows) {
    int fewest = Math.max(20, 4 * folds);
    if (rows < fewest) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a study with %d folds takes at least %d rows in the model's scope (score above 0 and below 100), not %d",
              folds,
              fewest,
              rows));
    }
  }

  /** The options that results depend on. */
  String identity() {
    return String.format(
        Locale.ROOT,
        "seed=%d splits=%d folds=%d promise-splits=%d budget=%s shap-rows=%s",
        seed,
        splits,
        folds,
        promiseSplits,
        budget,
        shapRows.isPresent() ? shapRows.getAsInt() : "all");
  }
}
