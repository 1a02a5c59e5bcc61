package dev.keepmeengaged.training.data;

import java.nio.file.Path;
import java.util.List;

/**
 * A raw export after feature engineering.
 *
 * @param courses every course of a modelled type that was observed, whatever its score
 * @param report what became of the rows, step by step
 */
record Preparation(List<CourseRow> courses, ImportReport report) {

  /**
   * Prepares a raw export.
   *
   * @throws DataProblemsException with every problem of the file
   */
  static Preparation of(Path export, BadRows policy) {
    Problems problems = new Problems();
    try (CsvTable table = CsvTable.open(export, problems)) {
      FeatureEngineering engineering = new FeatureEngineering(table);
      problems.forEachRow(table::next, engineering::read);
      problems.settle(policy, table.name(), engineering.courses().size(), engineering.leftOut());
      return new Preparation(
          engineering.courses(), problems.report(engineering.steps(), engineering.courses()));
    }
  }

  CourseData toCourseData() {
    return new CourseData(DataFormat.RAW_EXPORT, Scope.inScope(courses), courses, report);
  }
}
