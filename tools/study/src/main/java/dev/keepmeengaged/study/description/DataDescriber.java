package dev.keepmeengaged.study.description;

import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.data.ImportReport;
import dev.keepmeengaged.data.Imputation;
import dev.keepmeengaged.data.Outliers;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.study.linear.FeatureTransform;
import dev.keepmeengaged.study.result.Correlations;
import dev.keepmeengaged.study.result.DataDescription;
import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Describes training rows. */
public final class DataDescriber {

  private DataDescriber() {}

  /**
   * Describes rows.
   *
   * @param report of the import
   * @param rows in the model's scope, gaps left as they are
   * @param outliers among these rows
   */
  public static DataDescription describe(
      ImportReport report, List<CourseRow> rows, Outliers outliers) {
    List<ImportReport.Step> steps = new ArrayList<>(report.steps());
    steps.add(repeated(rows));
    steps.add(outliers.step());
    FeatureVector medians = Imputation.medians(rows);
    return new DataDescription(
        steps,
        Column.all().stream().map(column -> column.summary(rows)).toList(),
        correlations(FeatureTransform.RAW, rows, medians),
        correlations(FeatureTransform.LOGGED, rows, medians));
  }

  private static ImportReport.Step repeated(List<CourseRow> rows) {
    long distinct =
        rows.stream()
            .map(row -> List.of(row.engagementScore(), DoubleBuffer.wrap(row.features().toArray())))
            .distinct()
            .count();
    return new ImportReport.Step(
        DataDescription.REPEATED,
        "Rows with the score and features of an earlier one (kept)",
        Map.of("rows", rows.size() - distinct));
  }

  private static Correlations correlations(
      FeatureTransform columns, List<CourseRow> rows, FeatureVector medians) {
    double[][] values = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = withScore(rows.get(i), columns.of(rows.get(i).features().orElse(medians)));
    }
    return new Correlations(
        Column.all().stream().map(Column::id).toList(), PearsonMatrix.of(values, Column.COUNT));
  }

  private static double[] withScore(CourseRow row, double[] features) {
    double[] values = new double[Column.COUNT];
    values[0] = row.engagementScore();
    System.arraycopy(features, 0, values, 1, features.length);
    return values;
  }
}
