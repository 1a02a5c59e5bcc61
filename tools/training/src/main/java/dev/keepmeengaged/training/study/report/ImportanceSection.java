package dev.keepmeengaged.training.study.report;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.training.study.findings.Estimate;
import dev.keepmeengaged.training.study.findings.FeatureImportance;
import dev.keepmeengaged.training.study.findings.Findings;
import dev.keepmeengaged.training.study.findings.MixImportance;
import dev.keepmeengaged.training.study.report.markup.Element;
import dev.keepmeengaged.training.study.report.svg.BarChart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** How much the model relies on each feature. */
final class ImportanceSection {

  /** Of the page mix as one, in charts and tables. */
  static final String MIX = "Page mix, all five " + FeatureWords.CONTROL;

  /** A row of all three charts: a feature, or the page mix as one. */
  private record Row(
      String label, String classes, double impurity, Estimate permutation, double shap) {

    static Row of(FeatureImportance importance) {
      Feature feature = importance.feature();
      return new Row(
          FeatureWords.marked(feature),
          FeatureWords.classes(feature),
          importance.impurity(),
          importance.permutation(),
          importance.meanAbsoluteShap());
    }

    static Row of(MixImportance mix) {
      return new Row(MIX, "group", mix.impurity(), mix.permutation(), mix.meanAbsoluteShap());
    }
  }

  private final List<Row> rows;
  private final List<FeatureImportance> importances;

  private ImportanceSection(Findings findings) {
    importances = findings.importances();
    rows = new ArrayList<>(importances.stream().map(Row::of).toList());
    rows.add(Row.of(findings.pageMix()));
    rows.sort(
        Comparator.comparingDouble(
            row -> Double.isNaN(row.permutation().mean()) ? 1 : -row.permutation().mean()));
  }

  static Element of(Findings findings) {
    return new ImportanceSection(findings).section();
  }

  /**
   * What share of the contributions to predictions is of features under control, 0..1; those that
   * may be results of engagement are not counted as such.
   */
  static double controllableShare(List<FeatureImportance> importances) {
    double all = 0;
    double control = 0;
    for (FeatureImportance importance : importances) {
      all += importance.meanAbsoluteShap();
      boolean inHand =
          importance.feature().controllable()
              && !FeatureWords.PERHAPS_RESULTS.contains(importance.feature());
      control += inHand ? importance.meanAbsoluteShap() : 0;
    }
    return all > 0 ? control / all : Double.NaN;
  }

  private Element section() {
    double share = controllableShare(importances);
    Element section =
        Blocks.section(
            "importances",
            "What the model relies on",
            Blocks.intro(
                Double.isNaN(share)
                    ? "No importances were measured."
                    : Numbers.percentOf(share)
                        + " % of what the features add to or take from predictions is of features"
                        + " that a course developer controls ("
                        + FeatureWords.CONTROL
                        + "), without certificates and teacher comments, which may be results of"
                        + " engagement.",
                "Three measures, since each has a weakness. Permutation: how much R\u00B2 is lost"
                    + " on unseen courses when the feature\u2019s values are shuffled; shared"
                    + " knowledge counts for neither of two features that go together. Mean |SHAP|:"
                    + " how many points the feature moves a prediction on average. Impurity: the"
                    + " feature\u2019s share in how the trees were grown; it favours columns with"
                    + " many different values.",
                "The five page types sum to 100 percent, so none of them changes alone. Taken as"
                    + " one they are the row \u201C"
                    + MIX
                    + "\u201D, drawn in outline; it is not the sum of their single rows, but for"
                    + " impurity."));
    return importances.isEmpty() ? section : section.add(figure());
  }

  private Element figure() {
    Table table =
        Table.of(
            "Importances, by permutation; 95 % intervals over the splits",
            "Feature",
            "Permutation: loss of R\u00B2",
            "Mean |SHAP|, points",
            "Impurity: share, percent");
    for (Row row : rows) {
      table.row(
          row.label(),
          EstimateWords.ratio(row.permutation()),
          Numbers.decimal(row.shap(), 2),
          Numbers.percentOf(row.impurity()));
    }
    return Blocks.figure(
        "Importance by three measures",
        "In the order of the first measure. "
            + FeatureWords.CONTROL
            + " and the strong colour: a course developer controls it. Lines on the bars of the"
            + " first chart are 95 % intervals over the splits, each split\u2019s shuffles"
            + " averaged.",
        Element.of("div")
            .classed("trio")
            .add(
                Blocks.panel(
                    "Permutation",
                    "loss of R\u00B2 when shuffled",
                    chart(
                        "permutation",
                        row ->
                            new BarChart.Row(
                                row.label(),
                                Numbers.ratio(row.permutation().mean()),
                                row.permutation().mean(),
                                row.permutation().low(),
                                row.permutation().high(),
                                row.classes()))),
                Blocks.panel(
                    "Mean |SHAP|",
                    "points of the score",
                    chart(
                        "shap",
                        row ->
                            BarChart.Row.of(
                                row.label(),
                                Numbers.decimal(row.shap(), 2),
                                row.shap(),
                                row.classes()))),
                Blocks.panel(
                    "Impurity",
                    "share, percent",
                    chart(
                        "impurity",
                        row ->
                            BarChart.Row.of(
                                row.label(),
                                Numbers.percentOf(row.impurity()),
                                100 * row.impurity(),
                                row.classes())))),
        table);
  }

  private Element chart(String measure, Function<Row, BarChart.Row> bar) {
    return BarChart.draw(rows.stream().map(bar).toList())
        .classed("rows narrow")
        .svg(
            "importance-" + measure,
            "Importance of every feature: " + measure,
            "The first by permutation is " + rows.get(0).label() + ".");
  }
}
