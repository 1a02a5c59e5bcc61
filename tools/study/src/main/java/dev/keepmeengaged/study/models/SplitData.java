package dev.keepmeengaged.study.models;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/**
 * The rows of a split. The medians of the training rows fill all gaps, so that test rows have no
 * part in the imputation.
 *
 * @param training rows to fit to
 * @param test rows to evaluate on
 */
record SplitData(Rows training, Rows test) {

  static SplitData of(List<CourseRow> rows, RowSplit split) {
    List<CourseRow> training = split.training(rows);
    FeatureVector medians = Imputation.medians(training);
    return new SplitData(Rows.of(training, medians), Rows.of(split.test(rows), medians));
  }

  /**
   * Rows without gaps.
   *
   * @param courses with their gaps
   * @param features complete
   */
  record Rows(List<CourseRow> courses, List<FeatureVector> features) {

    static Rows of(List<CourseRow> courses, FeatureVector medians) {
      return new Rows(
          courses, courses.stream().map(row -> row.features().orElse(medians)).toList());
    }

    /** One for each row, in percent. */
    double[] scores() {
      return courses.stream().mapToDouble(CourseRow::engagementScore).toArray();
    }
  }
}
