package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.study.result.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How the study was done, from what, and how to do it again.
 *
 * @param profilesJudged whether promises were judged with profiles in the place of companies
 */
record MethodView(
    Subject subject, CompanyView companies, int explained, boolean advice, boolean profilesJudged) {

  static MethodView of(StudyResult result) {
    return new MethodView(
        result.subject(),
        CompanyView.of(result),
        result.shap().rows().size(),
        !result.search().advice().isEmpty(),
        result.promises().judged().isPresent() && result.subject().companies() == 0);
  }

  /** The time that the search was planned for, in the units that it has any of. */
  String budget() {
    Duration budget = subject.budget();
    List<String> parts = new ArrayList<>();
    if (budget.toHours() > 0) {
      parts.add(Numbers.count(budget.toHours()) + " h");
    }
    if (budget.toMinutesPart() > 0) {
      parts.add(budget.toMinutesPart() + " min");
    }
    if (budget.toSecondsPart() > 0 || parts.isEmpty()) {
      parts.add(budget.toSecondsPart() + " s");
    }
    return String.join(" ", parts);
  }
}
