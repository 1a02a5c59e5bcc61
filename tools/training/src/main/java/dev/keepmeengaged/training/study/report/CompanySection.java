package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.training.study.findings.Accuracies;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.GridSearch;
import dev.keepmeengaged.training.study.findings.GroupedValidation;
import dev.keepmeengaged.training.study.findings.GroupedValidation.GroupedBy;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.IntervalChart;
import dev.keepmeengaged.training.study.report.svg.Scale;
import java.util.ArrayList;
import java.util.List;

/** What the model is worth for companies that it does not know. */
final class CompanySection {

  /** An R2 below which a model is no help in practice. */
  private static final double LITTLE = 0.2;

  private final GroupedValidation validation;
  private final GridSearch search;

  private CompanySection(Findings findings) {
    this.validation = findings.byCompany();
    this.search = findings.search();
  }

  static Element of(Findings findings) {
    return new CompanySection(findings).section();
  }

  /** What it means for someone who wants to use the model for a company that it does not know. */
  static String verdict(GroupedValidation validation) {
    double grouped = validation.grouped().r2().mean();
    double floor = validation.floorGrouped().r2().mean();
    if (Double.isNaN(grouped)) {
      return validation.groups() < 2
          ? "All courses are of one company, so nothing can be said about other companies."
          : "It was not measured what the model is worth for companies that it does not know.";
    }
    String worth =
        grouped < LITTLE
            ? "For a company that was not in the data the model is of little use: there it "
            : "For a company that was not in the data the model ";
    return worth
        + EstimateWords.explained(grouped)
        + (grouped <= floor
            ? ", no better than an average score without a model."
            : grouped < LITTLE ? "." : ", less sure than within a company that it knows.")
        + sureness(validation);
  }

  private static String sureness(GroupedValidation validation) {
    Estimate r2 = validation.grouped().r2();
    if (!EstimateWords.hasInterval(r2) || r2.low() > 0 || r2.high() < 0) {
      return "";
    }
    long below = validation.folds().stream().filter(fold -> fold.r2() < 0).count();
    return " Even that is not sure: the 95 % interval of R\u00B2, "
        + Numbers.ratio(r2.low())
        + " to "
        + Numbers.ratio(r2.high())
        + ", includes 0, and "
        + Numbers.count(below)
        + " of "
        + Numbers.count(validation.folds().size())
        + " folds are below 0.";
  }

  /** What the floor is, to follow a colon. */
  static String floor(GroupedBy groupedBy) {
    return switch (groupedBy) {
      case COMPANY ->
          "the average score of the courses trained on that have the same four company features,"
              + " and of all courses trained on where there are none";
      case PROFILE ->
          "the average score of all courses trained on, since none of them has the company features"
              + " of a profile that is held out";
    };
  }

  private Element section() {
    if (validation.groups() < 2) {
      return Blocks.section(
          "companies", "New companies are another matter", Blocks.lead(verdict(validation)));
    }
    return Blocks.section(
        "companies",
        "New companies are another matter",
        Blocks.intro(
            verdict(validation),
            "Here whole "
                + groupName()
                + " were held out: the model was judged on "
                + groupName()
                + " of which it had seen no course. There are "
                + Numbers.count(validation.groups())
                + "; the largest has "
                + Numbers.count(validation.largest())
                + " courses."
                + (validation.groupedBy() == GroupedBy.PROFILE
                    ? " The data has no company ids, so courses with the same four company"
                        + " features (shares of administrators, instructors and learners, and the"
                        + " rating) stand in for a company."
                    : ""),
            "The difference to the random folds says how much of the model\u2019s knowledge is"
                + " about the companies themselves. What it means: use the model to compare courses"
                + " and plans within a company whose courses it was trained on, and train it again"
                + " before using it for a new company.",
            "The forest\u2019s settings were not chosen anew without the companies held out: most"
                + " courses judged by here, on both kinds of folds, took part in the choice. "
                + SearchSection.effectOfChoice(search)),
        accuracy(),
        folds());
  }

  private String groupName() {
    return validation.groupedBy() == GroupedBy.COMPANY ? "companies" : "company profiles";
  }

  private Element accuracy() {
    Table table =
        Table.of(
            "R\u00B2 (no unit), MAE and RMSE (percent points), with 95 % intervals over the folds",
            "What was judged", "R\u00B2", "MAE", "RMSE");
    List<IntervalChart.Row> rows = new ArrayList<>();
    row(rows, table, "Forest, known companies", validation.random(), "plain");
    row(rows, table, "Forest, new companies", validation.grouped(), "chosen");
    row(rows, table, "Average score, new companies", validation.floorGrouped(), "plain");
    double low = 0;
    double high = 0.5;
    for (IntervalChart.Row row : rows) {
      for (double end : new double[] {row.middle(), row.low(), row.high()}) {
        low = Double.isNaN(end) ? low : Math.min(low, end);
        high = Double.isNaN(end) ? high : Math.max(high, end);
      }
    }
    return Blocks.figure(
        "Known companies against new ones",
        "R\u00B2 of the chosen forest with single courses dealt to the folds at random, and with"
            + " whole "
            + groupName()
            + " held out; below, what needs no model: "
            + floor(validation.groupedBy())
            + ". The bold dot is the one to remember for a new company.",
        List.of(
            IntervalChart.draw(
                    Scale.linear(Math.max(-0.5, low), Math.min(1, high)).rounded(12), rows)
                .svg("company-r2", "R\u00B2 for known and for new companies", verdict(validation))),
        table);
  }

  private static void row(
      List<IntervalChart.Row> rows,
      Table table,
      String label,
      Accuracies accuracies,
      String classes) {
    Estimate r2 = accuracies.r2();
    rows.add(
        new IntervalChart.Row(
            label, Numbers.ratio(r2.mean()), r2.mean(), r2.low(), r2.high(), classes));
    table.row(
        label,
        EstimateWords.ratio(r2),
        EstimateWords.points(accuracies.mae()),
        EstimateWords.points(accuracies.rmse()));
  }

  private Element folds() {
    if (validation.folds().isEmpty()) {
      return Blocks.paragraph("There are no folds to list.");
    }
    Table table =
        Table.of(
            "Folds with whole "
                + groupName()
                + " held out: R\u00B2 (no unit), MAE and RMSE (points)",
            "Fold",
            "Held out",
            "Courses",
            "R\u00B2",
            "MAE",
            "RMSE");
    for (int i = 0; i < validation.folds().size(); i++) {
      GroupedValidation.Fold fold = validation.folds().get(i);
      table.row(
          Numbers.count(i + 1L),
          Numbers.count(fold.groups()),
          Numbers.count(fold.rows()),
          Numbers.ratio(fold.r2()),
          Numbers.points(fold.mae()),
          Numbers.points(fold.rmse()));
    }
    return Blocks.folded("Every fold by itself", table.element());
  }
}
