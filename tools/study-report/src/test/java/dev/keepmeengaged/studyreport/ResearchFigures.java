package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.ResearchFinding;
import dev.keepmeengaged.artifacts.ResearchFinding.Basis;
import dev.keepmeengaged.artifacts.ResearchFinding.Effect;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What publications found, word for word, and what the directions say of it. */
final class ResearchFigures {

  private static final String SECTION = "research";

  private static final Set<Feature> RESULTS =
      EnumSet.of(Feature.CERTIFICATES, Feature.TEACHER_COMMENTS);

  private final StudyResult result;
  private final List<ReportFigures.Said> said = new ArrayList<>();

  private ResearchFigures(StudyResult result) {
    this.result = result;
  }

  static List<ReportFigures.Said> of(StudyResult result) {
    ResearchFigures figures = new ResearchFigures(result);
    ResearchTable.ours().findings().forEach(figures::row);
    for (Feature feature : Feature.values()) {
      if (figures.disputed(feature)) {
        figures.say(feature.label(), "here. That is:", feature.description() + ".");
      }
    }
    return figures.said;
  }

  private void row(ResearchFinding finding) {
    String measured = finding.measured() + "; " + finding.setting();
    String source =
        "%s (%s%s)"
            .formatted(
                finding.citation(),
                finding.basis() == Basis.READ ? "read" : "cited",
                finding.vendor() ? "; a vendor’s claim" : "");
    if (finding.levers().isEmpty()) {
      say(finding.finding(), finding.size(), measured, finding.caveat(), source);
    }
    for (Feature lever : finding.levers()) {
      say(
          lever.label(),
          finding.finding(),
          finding.size(),
          measured,
          data(finding, lever),
          finding.caveat(),
          source);
    }
  }

  private void say(String... cells) {
    said.add(
        new ReportFigures.Said(
            SECTION, ReportWords.onOneLine(PageText.cleaned(String.join(" ", cells))).strip()));
  }

  private String data(ResearchFinding finding, Feature lever) {
    if (RESULTS.contains(lever)) {
      return "silent: may be a result of completion";
    }
    Optional<FeatureDirection> direction = direction(lever);
    if (direction.isEmpty()) {
      return "silent: " + (lever.controllable() ? "no direction" : "not measured");
    }
    Direction shape = direction.get().shape();
    String agreement =
        shape == Direction.MIXED || shape == Direction.FLAT
            ? "silent: "
            : finding.effect() == (shape == Direction.INCREASING ? Effect.RAISES : Effect.LOWERS)
                ? "agrees: "
                : "disagrees: ";
    return agreement + ReportFigures.direction(direction.get());
  }

  private Optional<FeatureDirection> direction(Feature lever) {
    return result.directions().stream()
        .filter(d -> d.feature() == lever && d.curve().size() > 1)
        .findFirst();
  }

  private boolean disputed(Feature feature) {
    return ResearchTable.ours().findings().stream()
        .filter(finding -> finding.levers().contains(feature))
        .anyMatch(finding -> data(finding, feature).startsWith("disagrees"));
  }
}
