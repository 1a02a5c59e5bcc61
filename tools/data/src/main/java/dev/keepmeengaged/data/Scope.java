package dev.keepmeengaged.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/**
 * Reports engagement scores in bins, and the model's scope: scores above 0 and below 100. At 0 or
 * 100, no learner or every learner completed the course, and the model does not cover such courses.
 */
final class Scope {

  private Scope() {}

  static List<CourseRow> inScope(List<CourseRow> rows) {
    return rows.stream().filter(CourseRow::inModelScope).toList();
  }

  /** The step that reports how many rows are in which bin of the original study. */
  static ImportReport.Step bins(List<CourseRow> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("Zero", count(rows, score -> score == 0));
    counts.put("Low (under 50)", count(rows, score -> score > 0 && score < 50));
    counts.put("High (50 and more)", count(rows, score -> score >= 50 && score < 100));
    counts.put("Hundred", count(rows, score -> score == 100));
    return new ImportReport.Step("bins", "Engagement bins", counts);
  }

  /** The step that reports how many rows are in scope. */
  static ImportReport.Step step(List<CourseRow> rows) {
    long inScope = rows.stream().filter(CourseRow::inModelScope).count();
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("in scope", inScope);
    counts.put("out of scope", rows.size() - inScope);
    return new ImportReport.Step("scope", "Model scope, 0 < score < 100", counts);
  }

  private static long count(List<CourseRow> rows, DoublePredicate bin) {
    return rows.stream().mapToDouble(CourseRow::engagementScore).filter(bin).count();
  }
}
