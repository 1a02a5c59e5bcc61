package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.artifacts.Agreement;
import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.artifacts.ResearchComparison.Compared;
import dev.keepmeengaged.artifacts.ResearchFinding;
import dev.keepmeengaged.artifacts.ResearchFinding.Basis;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.StudyResult;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What publications found, beside the directions of the study.
 *
 * @param directions by feature, of those in which courses differ
 */
record ResearchView(
    ResearchComparison research,
    Map<Feature, FeatureDirection> directions,
    PredictivePower predictivePower) {

  static ResearchView of(StudyResult result) {
    Map<Feature, FeatureDirection> directions = new EnumMap<>(Feature.class);
    Map<Feature, Direction> shapes = new EnumMap<>(Feature.class);
    for (FeatureDirection direction : result.directions()) {
      if (!DirectionWords.constant(direction)) {
        directions.put(direction.feature(), direction);
        shapes.put(direction.feature(), direction.shape());
      }
    }
    return new ResearchView(
        ResearchTable.ours().compare(shapes), directions, PredictivePower.of(result));
  }

  int findings() {
    return research.compared().size();
  }

  int agree() {
    return research.count(Agreement.AGREES);
  }

  int disagree() {
    return research.count(Agreement.DISAGREES);
  }

  int silent() {
    return research.count(Agreement.SILENT);
  }

  /** The features on which the data and a publication disagree. */
  List<Feature> disputed() {
    return Arrays.stream(Feature.values()).filter(f -> !against(f).isEmpty()).toList();
  }

  /** What the data and the publications say of a feature on which they disagree. */
  String dispute(Feature feature) {
    int all = research.of(feature).size();
    List<Compared> against = against(feature);
    String findings =
        all == 1
            ? "the one finding"
            : Numbers.count(against.size()) + " of " + Numbers.count(all) + " findings";
    return "%s in these courses, against %s (about %s)"
        .formatted(
            shape(feature).orElseThrow(),
            findings,
            against.stream()
                .map(compared -> compared.finding().measured())
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  private List<Compared> against(Feature feature) {
    return research.of(feature).stream()
        .filter(compared -> compared.agreement() == Agreement.DISAGREES)
        .toList();
  }

  private Optional<String> shape(Feature feature) {
    return Optional.ofNullable(directions.get(feature))
        .map(direction -> DirectionWords.shape(feature, direction.shape()));
  }

  List<List<String>> comparedRows() {
    return research.compared().stream()
        .map(
            compared ->
                List.of(
                    compared.lever().label(),
                    found(compared.finding()),
                    measured(compared.finding()),
                    data(compared),
                    compared.finding().caveat(),
                    source(compared.finding())))
        .toList();
  }

  List<List<String>> generalRows() {
    return research.table().general().stream()
        .map(
            finding ->
                List.of(
                    finding.finding(),
                    finding.size(),
                    measured(finding),
                    finding.caveat(),
                    source(finding)))
        .toList();
  }

  private String data(Compared compared) {
    Feature lever = compared.lever();
    String why =
        lever.mayBeResult()
            ? "may be a result of completion"
            : Optional.ofNullable(directions.get(lever))
                .map(DirectionWords::of)
                .orElse(lever.controllable() ? "no direction" : "not measured");
    return switch (compared.agreement()) {
      case AGREES -> "agrees: " + why;
      case DISAGREES -> "disagrees: " + why;
      case SILENT -> "silent: " + why;
    };
  }

  private static String found(ResearchFinding finding) {
    return finding.finding() + " " + finding.size();
  }

  private static String measured(ResearchFinding finding) {
    return finding.measured() + "; " + finding.setting();
  }

  private static String source(ResearchFinding finding) {
    return finding.citation()
        + (finding.basis() == Basis.READ ? " (read" : " (cited")
        + (finding.vendor() ? "; a vendor’s claim)" : ")");
  }
}
