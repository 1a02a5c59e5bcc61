package dev.keepmeengaged.training.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The model's scope: scores of 0 and 100 say that nobody or everybody finished, and are left. */
final class Scope {

  private Scope() {}

  static List<CourseRow> inScope(List<CourseRow> rows) {
    return rows.stream().filter(CourseRow::inModelScope).toList();
  }

  /** The step that reports how many rows are in scope. */
  static ImportReport.Step step(List<CourseRow> rows) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("in scope", rows.stream().filter(CourseRow::inModelScope).count());
    counts.put("score 0", rows.stream().filter(row -> row.engagementScore() == 0).count());
    counts.put("score 100", rows.stream().filter(row -> row.engagementScore() == 100).count());
    return new ImportReport.Step("scope", "Model scope, 0 < score < 100", counts);
  }
}
