package dev.keepmeengaged.training.data;

import dev.keepmeengaged.domain.Feature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The table that {@code prepare} writes: a row per course with its ids, its score and its twenty
 * features under their ids; a gap is an empty cell.
 */
final class PreparedTable {

  static final String COMPANY = "company";
  static final String COURSE = "course";
  static final String ENGAGEMENT_SCORE = "engagementScore";

  private PreparedTable() {}

  /** The columns in the order in which they are written. */
  static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(COMPANY, COURSE, ENGAGEMENT_SCORE));
    Arrays.stream(Feature.values()).map(Feature::id).forEach(columns::add);
    return columns;
  }

  static CourseData read(Path file, BadRows policy) {
    Problems problems = new Problems();
    PageMixes mixes = new PageMixes();
    List<CourseRow> courses =
        new CourseTable(COMPANY, COURSE, ENGAGEMENT_SCORE, Feature::id).read(file, mixes, problems);
    problems.settle(policy);
    ImportReport report =
        problems.report(
            List.of(
                new ImportReport.Step(
                    "read",
                    "Rows read",
                    Map.of(String.valueOf(file.getFileName()), (long) courses.size())),
                mixes.step(),
                Scope.step(courses)));
    return new CourseData(DataFormat.PREPARED, Scope.inScope(courses), courses, report);
  }
}
