package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.MixImportance;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.StudyResult;
import dev.keepmeengaged.studyreport.svg.BarChart;
import dev.keepmeengaged.studyreport.svg.Drawing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * How much the model relies on each feature.
 *
 * @param predictivePower whether the model knows anything
 * @param constant features that all courses have alike
 */
record ImportanceView(
    List<FeatureImportance> importances,
    MixImportance mix,
    PredictivePower predictivePower,
    List<Feature> constant) {

  /** A loss of R2 below this is written as 0.000. */
  private static final double NOTHING = 0.0005;

  /** A row of all three charts: a feature, or the page mix as one. */
  record Row(
      String label, String classes, double impurity, RepeatedMeasurement permutation, double shap) {

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
      return new Row(
          FeatureWords.MIX, "group", mix.impurity(), mix.permutation(), mix.meanAbsoluteShap());
    }
  }

  static ImportanceView of(StudyResult result) {
    return new ImportanceView(
        result.importances(),
        result.pageMix(),
        PredictivePower.of(result),
        DataView.constantFeatures(result.data()));
  }

  /**
   * What share of the contributions to predictions is of features under control, 0..1; those that
   * may be results of engagement are not counted as such. NaN where nothing contributes.
   */
  static double controllableShare(List<FeatureImportance> importances) {
    double all = 0;
    double control = 0;
    for (FeatureImportance importance : importances) {
      all += importance.meanAbsoluteShap();
      boolean inHand = importance.feature().controllable() && !importance.feature().mayBeResult();
      control += inHand ? importance.meanAbsoluteShap() : 0;
    }
    return all > 0 ? control / all : Double.NaN;
  }

  double share() {
    return controllableShare(importances);
  }

  /** By permutation importance, what was not measured last. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>(importances.stream().map(Row::of).toList());
    rows.add(Row.of(mix));
    rows.sort(
        Comparator.comparingDouble(
            row ->
                Double.isNaN(row.permutation().mean())
                    ? Double.POSITIVE_INFINITY
                    : -row.permutation().mean()));
    return rows;
  }

  /** Whether shuffling the first row loses anything. */
  boolean anyLoss() {
    return rows().get(0).permutation().mean() >= NOTHING;
  }

  boolean intervals() {
    return rows().stream().anyMatch(row -> EstimateWords.hasInterval(row.permutation()));
  }

  /** Features that differ between courses, and whose shuffling loses nothing. */
  List<String> silent() {
    return importances.stream()
        .filter(importance -> importance.permutation().mean() < NOTHING)
        .filter(importance -> !constant.contains(importance.feature()))
        .map(importance -> importance.feature().label())
        .toList();
  }

  List<String> constantLabels() {
    return constant.stream().map(Feature::label).toList();
  }

  Drawing permutationChart() {
    return chart(
        row ->
            new BarChart.Row(
                row.label(),
                Numbers.ratio(row.permutation().mean()),
                row.permutation().mean(),
                row.permutation().low(),
                row.permutation().high(),
                row.classes()));
  }

  Drawing shapChart() {
    return chart(
        row ->
            BarChart.Row.of(
                row.label(), Numbers.decimal(row.shap(), 2), row.shap(), row.classes()));
  }

  Drawing impurityChart() {
    return chart(
        row ->
            BarChart.Row.of(
                row.label(),
                Numbers.percentOf(row.impurity()),
                100 * row.impurity(),
                row.classes()));
  }

  private Drawing chart(Function<Row, BarChart.Row> bar) {
    return BarChart.draw(rows().stream().map(bar).toList()).classed("rows narrow");
  }

  List<List<String>> table() {
    return rows().stream()
        .map(
            row ->
                List.of(
                    row.label(),
                    EstimateWords.ratio(row.permutation()),
                    Numbers.decimal(row.shap(), 2),
                    Numbers.percentOf(row.impurity())))
        .toList();
  }
}
