package dev.keepmeengaged.study.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
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
    RepeatedAccuracy grouped,
    RepeatedAccuracy random,
    RepeatedAccuracy floorGrouped,
    List<Fold> folds) {

  /**
   * A fold.
   *
   * @param groups how many groups were held out
   * @param accuracy on their rows
   */
  public record Fold(int groups, @JsonUnwrapped Accuracy accuracy) {}

  public GroupedValidation {
    folds = List.copyOf(folds);
  }
}
