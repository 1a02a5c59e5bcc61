package dev.keepmeengaged.study.result;

import dev.keepmeengaged.data.ImportReport;
import java.util.List;

/**
 * The training rows before any model saw them.
 *
 * @param steps of the import, then the count of rows that repeat an earlier one, then the outlier
 *     report
 * @param columns the engagement score and the features, gaps left as they are
 * @param correlationsRaw of the values, gaps filled with medians
 * @param correlationsLogged after log(1 + x) of the columns that linear models transform so
 */
public record DataDescription(
    List<ImportReport.Step> steps,
    List<ColumnSummary> columns,
    Correlations correlationsRaw,
    Correlations correlationsLogged) {

  /** The id of the step that counts rows equal to an earlier one. */
  public static final String REPEATED = "repeated";

  public DataDescription {
    steps = List.copyOf(steps);
    columns = List.copyOf(columns);
  }
}
