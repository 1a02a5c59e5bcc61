package dev.keepmeengaged.study.result;

import dev.keepmeengaged.data.ImportReport;
import java.util.List;

/**
 * The training rows before any model saw them.
 *
 * @param steps what became of the rows on their way in, then how many repeat an earlier one, the
 *     outlier report last
 * @param columns the engagement score and the features, gaps left as they are
 * @param correlationsRaw of the values, gaps filled with medians
 * @param correlationsLogged after log(1 + x) of the columns that the linear models take so
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
