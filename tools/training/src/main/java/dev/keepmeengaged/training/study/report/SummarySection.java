package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.ColumnSummary;
import dev.keepmeengaged.training.study.findings.DataDescription;
import dev.keepmeengaged.training.study.findings.Direction;
import dev.keepmeengaged.training.study.findings.Direction.Shape;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.FeatureImportance;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.Subject;
import dev.keepmeengaged.training.study.report.markup.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What a product manager reads when it is the only thing that is read. */
final class SummarySection {

  private static final int TOP = 5;

  private static final String UNKNOWN = "unknown";

  private static final String NOT_MEASURED = "not measured";

  private final Findings findings;

  private SummarySection(Findings findings) {
    this.findings = findings;
  }

  static Element of(Findings findings) {
    return new SummarySection(findings).section();
  }

  private Element section() {
    return Blocks.section(
        "summary",
        "In short",
        Blocks.lead(studied()),
        keyFigures(),
        Element.of("div")
            .classed("two")
            .add(
                Element.of("div")
                    .add(
                        Blocks.heading("What the model is worth"),
                        Blocks.paragraph(known()),
                        Blocks.paragraph(CompanySection.verdict(findings.byCompany())),
                        Blocks.paragraph(
                            "So: compare courses, and plans for a course, within a company that the"
                                + " model was trained on. Do not rank companies by it, and train it"
                                + " again before using it for a new one.")),
                Element.of("div")
                    .add(
                        Blocks.heading("What goes with engagement"),
                        Element.of("ol")
                            .classed("top")
                            .add(top().stream().map(item -> Element.of("li", item)).toList()),
                        Blocks.paragraph(
                            FeatureWords.CONTROL
                                + " a course developer controls it. Of these: "
                                + controlled()))),
        Blocks.heading("What this cannot tell"),
        Blocks.list(limits()).classed("columns"));
  }

  private String studied() {
    Subject subject = findings.subject();
    return "This study asks which features of a course go with its engagement score, the percent of"
        + " learners who complete the whole course, and how well the score can be predicted. It"
        + " looked at "
        + Numbers.count(subject.trainingRows())
        + " courses of "
        + (subject.companies() > 0
            ? companies(subject.companies())
            : "organisations with "
                + Numbers.count(subject.profiles())
                + " different company profiles")
        + ".";
  }

  private static String companies(int companies) {
    return companies == 1 ? "1 company" : Numbers.count(companies) + " companies";
  }

  private Optional<Accuracies> chosen() {
    return findings.models().isEmpty()
        ? Optional.empty()
        : Optional.of(findings.models().get(findings.models().size() - 1).test());
  }

  private Element keyFigures() {
    double share = ImportanceSection.controllableShare(findings.importances());
    return Element.of("dl")
        .classed("figures")
        .add(
            chosen()
                .map(a -> explained("New course, known company", a.r2()))
                .orElseGet(() -> keyFigure("New course, known company", UNKNOWN, NOT_MEASURED)),
            explained("Course of a new company", findings.byCompany().grouped().r2()),
            keyFigure(
                "Typical miss",
                chosen().map(a -> known(a.mae().mean(), Numbers::points)).orElse(UNKNOWN),
                "percent points (mean absolute error) for a new course of a known company"),
            keyFigure(
                "In your hands",
                known(share, s -> Numbers.percentOf(s) + " %"),
                "of the contributions to predictions are of features that a developer controls,"
                    + " certificates and teacher comments left out, which may be results"));
  }

  private static String known(double value, DoubleFunction<String> words) {
    return Double.isNaN(value) ? UNKNOWN : words.apply(value);
  }

  private static Element explained(String name, Estimate r2) {
    return keyFigure(
        name,
        known(r2.mean(), r -> Numbers.percentOf(Math.max(0, r)) + " %"),
        Double.isNaN(r2.mean())
            ? NOT_MEASURED
            : "of the differences in score explained (R\u00B2 "
                + Numbers.ratio(r2.mean())
                + interval(r2)
                + ")");
  }

  private static String interval(Estimate r2) {
    if (!EstimateWords.hasInterval(r2)) {
      return "";
    }
    return ", 95 % interval "
        + Numbers.ratio(r2.low())
        + " to "
        + Numbers.ratio(r2.high())
        + (r2.low() <= 0 && r2.high() >= 0 ? ", which includes 0" : "");
  }

  private static Element keyFigure(String name, String number, String note) {
    return Element.of("div")
        .add(
            Element.of("dt", name),
            Element.of("dd", number).classed("big"),
            Element.of("dd", note));
  }

  private String known() {
    return chosen()
        .map(
            a ->
                "For a new course of a company that it knows, the model "
                    + EstimateWords.explained(a.r2().mean())
                    + " and "
                    + EstimateWords.misses(a.mae().mean())
                    + ".")
        .orElse("No model was judged.");
  }

  private List<String> top() {
    List<String> items = new ArrayList<>();
    for (FeatureImportance importance : findings.importances().stream().limit(TOP).toList()) {
      Feature feature = importance.feature();
      items.add(
          FeatureWords.marked(feature)
              + ": moves a prediction by "
              + Numbers.points(importance.meanAbsoluteShap())
              + " points on average"
              + direction(feature).map(d -> "; " + DirectionSection.words(d)).orElse(""));
    }
    return items;
  }

  private Optional<Direction> direction(Feature feature) {
    return findings.directions().stream().filter(d -> d.feature() == feature).findFirst();
  }

  private String controlled() {
    List<String> parts = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      List<String> names =
          findings.directions().stream()
              .filter(d -> d.shape() == shape)
              .map(d -> d.feature().label())
              .toList();
      if (!names.isEmpty()) {
        parts.add(DirectionSection.words(Feature.CONTENT, shape) + ": " + String.join(", ", names));
      }
    }
    return parts.isEmpty()
        ? "no direction was measured."
        : String.join("; ", parts) + "." + stepsApart();
  }

  private String stepsApart() {
    List<String> steps = new ArrayList<>();
    for (Direction direction : findings.directions()) {
      DirectionSection.largeStep(direction)
          .ifPresent(step -> steps.add(direction.feature().label() + ": " + step));
    }
    return steps.isEmpty()
        ? ""
        : " That leaves out the steps to a value that many courses share, where scores are in part"
            + " much higher or lower. "
            + String.join("; ", steps)
            + ".";
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(
        "These are associations in past courses, not effects. Courses that differ in a feature"
            + " differ in much that was not recorded; nothing here shows what a change will do.");
    List<String> results =
        findings.importances().stream()
            .map(FeatureImportance::feature)
            .filter(FeatureWords.PERHAPS_RESULTS::contains)
            .map(Feature::label)
            .toList();
    if (!results.isEmpty()) {
      limits.add(
          String.join(" and ", results)
              + " may be results of engagement rather than reasons for it: certificates are given"
              + " to those who complete, and teachers comment where learners hand in. They are"
              + " never recommended.");
    }
    column(Feature.USERS)
        .filter(users -> !Double.isNaN(users.p25()))
        .ifPresent(
            users ->
                limits.add(
                    "Many courses are small: a quarter have "
                        + Numbers.value(users.p25())
                        + " learners or fewer, and a score from so few says little by itself."));
    if (findings.subject().companies() == 0) {
      limits.add(
          "The data has no company ids. Courses with the same company features stand in for a"
              + " company, which may join several companies in one.");
    }
    repeated().ifPresent(limits::add);
    limits.add(
        "Courses with a score of exactly 0 or 100 are not covered. Far-off values were kept as they"
            + " are, and are reported with the data.");
    return limits;
  }

  private Optional<String> repeated() {
    long repeated =
        findings.data().steps().stream()
            .filter(step -> step.id().equals(DataDescription.REPEATED))
            .flatMap(step -> step.counts().values().stream())
            .mapToLong(Long::longValue)
            .sum();
    return repeated == 0
        ? Optional.empty()
        : Optional.of(
            Numbers.count(repeated)
                + " courses have the same score and features as an earlier one. A course that is"
                + " judged can have such a twin among the courses trained on, in random splits as"
                + " out of the bag, which flatters the figures on known companies a little.");
  }

  private Optional<ColumnSummary> column(Feature feature) {
    return findings.data().columns().stream()
        .filter(column -> column.column().equals(feature.id()))
        .findFirst();
  }
}
