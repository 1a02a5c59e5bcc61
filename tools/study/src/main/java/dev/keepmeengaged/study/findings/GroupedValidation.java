package dev.keepmeengaged.study.findings;

import java.util.List;

/**
 * Cross-validation with whole companies held out, beside one with the rows dealt at random.
 *
 * @param groupedBy what holds rows together
 * @param groups how many there are
 * @param largest rows in the largest
 * @param grouped the chosen forest, whole groups held out
 * @param random the chosen forest, the same number of folds of single rows
 * @param floorGrouped the profile's mean (of the training part; the overall mean for a profile that
 *     it does not have), whole groups held out
 * @param folds the grouped figures of each fold; none where all rows are of one group, and then the
 *     grouped figures are NaN
 */
public record GroupedValidation(
    GroupedBy groupedBy,
    int groups,
    int largest,
    Accuracies grouped,
    Accuracies random,
    Accuracies floorGrouped,
    List<Fold> folds) {

  /** What holds rows together. */
  public enum GroupedBy {
    /** The company's id. */
    COMPANY,
    /** The four company features, where rows have no company id. */
    PROFILE
  }

  /**
   * A fold.
   *
   * @param groups how many groups were held out
   * @param rows how many rows these have
   */
  public record Fold(int groups, int rows, double r2, double mae, double rmse) {}

  public GroupedValidation {
    folds = List.copyOf(folds);
  }
}
