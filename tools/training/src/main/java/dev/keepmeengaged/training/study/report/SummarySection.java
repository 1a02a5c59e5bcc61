package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.ColumnSummary;
import dev.keepmeengaged.training.study.findings.Direction;
import dev.keepmeengaged.training.study.findings.Direction.Shape;
import dev.keepmeengaged.training.study.findings.FeatureImportance;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.Subject;
import dev.keepmeengaged.training.study.report.markup.Element;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;

/** What a product manager reads when it is the only thing that is read. */
final class SummarySection {

  private static final int TOP = 5;

  private static final String UNKNOWN = "unknown";

  /** Features whose values may be a consequence of engagement. */
  private static final Set<Feature> PERHAPS_RESULTS =
      EnumSet.of(Feature.CERTIFICATES, Feature.TEACHER_COMMENTS);

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
            explained(
                "New course, known company", chosen().map(a -> a.r2().mean()).orElse(Double.NaN)),
            explained("Course of a new company", findings.byCompany().grouped().r2().mean()),
            keyFigure(
                "Typical miss",
                chosen().map(a -> known(a.mae().mean(), Numbers::points)).orElse(UNKNOWN),
                "percent points (mean absolute error) for a new course of a known company"),
            keyFigure(
                "In your hands",
                known(share, s -> Numbers.percentOf(s) + " %"),
                "of the contributions to predictions are of features that a developer controls"));
  }

  private static String known(double value, DoubleFunction<String> words) {
    return Double.isNaN(value) ? UNKNOWN : words.apply(value);
  }

  private static Element explained(String name, double r2) {
    return keyFigure(
        name,
        known(r2, r -> Numbers.percentOf(Math.max(0, r)) + " %"),
        Double.isNaN(r2)
            ? "not measured"
            : "of the differences in score explained (R\u00B2 " + Numbers.ratio(r2) + ")");
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
                    + Estimates.explained(a.r2().mean())
                    + " and "
                    + Estimates.misses(a.mae().mean())
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
              + direction(feature)
                  .map(d -> "; " + DirectionSection.words(feature, d.shape()))
                  .orElse(""));
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
    return parts.isEmpty() ? "no direction was measured." : String.join("; ", parts) + ".";
  }

  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    limits.add(
        "These are associations in past courses, not effects. Courses that differ in a feature differ"
            + " in much that was not recorded; nothing here shows what a change will do.");
    List<String> results =
        findings.importances().stream()
            .map(FeatureImportance::feature)
            .filter(PERHAPS_RESULTS::contains)
            .map(Feature::label)
            .toList();
    if (!results.isEmpty()) {
      limits.add(
          String.join(" and ", results)
              + " may be results of engagement rather than reasons for it: certificates are given to"
              + " those who complete, and teachers comment where learners hand in. They are never"
              + " recommended.");
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
          "The data has no company ids. Courses with the same company features stand in for a company,"
              + " which may join several companies in one.");
    }
    limits.add(
        "Courses with a score of exactly 0 or 100 are not covered. Far-off values were kept as they"
            + " are, and are reported with the data.");
    return limits;
  }

  private Optional<ColumnSummary> column(Feature feature) {
    return findings.data().columns().stream()
        .filter(column -> column.column().equals(feature.id()))
        .findFirst();
  }
}
