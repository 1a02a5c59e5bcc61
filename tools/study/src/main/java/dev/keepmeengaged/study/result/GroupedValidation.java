package dev.keepmeengaged.study.result;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import java.util.List;

/**
 * Cross-validation with whole companies held out, beside one with random folds.
 *
 * @param groupedBy company or profile
 * @param groups number of groups
 * @param largest number of rows in the largest group
 * @param grouped the chosen forest, whole groups held out
 * @param random the chosen forest, the same number of random folds
 * @param floorGrouped the mean score of the profile, or of all training rows for an unknown
 *     profile, whole groups held out
 * @param folds the grouped figures of each fold; if all rows belong to one group, there are no
 *     folds and the grouped figures are NaN
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
   * @param groups number of held-out groups
   * @param accuracy on their rows
   */
  public record Fold(int groups, @JsonUnwrapped Accuracy accuracy) {}

  public GroupedValidation {
    folds = List.copyOf(folds);
  }
}
