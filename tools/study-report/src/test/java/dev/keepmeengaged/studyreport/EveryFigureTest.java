package dev.keepmeengaged.studyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.FigureTree.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every number of the study results, changed by itself: what the report says of it is no longer
 * borne out. A new number fails here until a claim or a figure holds it, or it is listed as one
 * that the report has no words for.
 */
class EveryFigureTest {

  /** Numbers that only charts show. */
  private static final Set<String> DRAWN =
      Set.of(
          "data.columns[].raw.edges[]",
          "data.columns[].raw.counts[]",
          "data.columns[].logged.edges[]",
          "data.columns[].logged.counts[]");

  /**
   * Numbers that only the file of figures has, or sentences that the study results have ready: how
   * far measurements differ, where intervals are said; the best settings; how often chance makes
   * such a segment.
   */
  private static final Pattern FILED =
      Pattern.compile(
          ".*[.](r2|mae|rmse|permutation)[.]deviation"
              + "|directions\\[][.]curve\\[][.]deviation"
              + "|begin[.]largest\\[][.]segments\\[][.]chance"
              + "|search[.]best[.].*");

  private static final StudyResult FINDINGS = ChangedResults.few();

  @Test
  void aReport_withAnyNumberChanged_isNotBorneOut() {
    String html = StudyReport.html(FINDINGS);
    ReportWords words = ReportWords.of(html);
    List<String> faults = new ArrayList<>();
    Set<String> said = new TreeSet<>();
    Set<String> drawn = new TreeSet<>();
    Set<String> filed = new TreeSet<>();
    for (Leaf leaf : FigureTree.leaves(FINDINGS)) {
      for (StudyResult changed : leaf.changed()) {
        String changedHtml = StudyReport.html(changed);
        ReportWords changedWords = ReportWords.of(changedHtml);
        if (!changedWords.equals(words)) {
          said.add(leaf.path());
          if (Claims.faults(changed, words).isEmpty()) {
            faults.add("nothing holds " + leaf.at());
          }
          Claims.faults(changed, changedWords).stream()
              .map(fault -> leaf.at() + " changed: " + fault)
              .forEach(faults::add);
        } else if (!changedHtml.equals(html)) {
          drawn.add(leaf.path());
        } else {
          filed.add(leaf.path());
        }
      }
    }
    drawn.removeAll(said);
    filed.removeAll(said);
    filed.removeAll(drawn);

    assertAll(
        () -> assertThat(faults).isEmpty(),
        () -> assertThat(drawn).isEqualTo(DRAWN),
        () -> assertThat(filed).isNotEmpty().allMatch(path -> FILED.matcher(path).matches()));
  }
}
