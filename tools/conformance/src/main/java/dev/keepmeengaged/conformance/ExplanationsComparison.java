package dev.keepmeengaged.conformance;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import dev.keepmeengaged.forest.TreeShap;
import dev.keepmeengaged.training.forest.ForestParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Explanations of rows by the default forest. */
record ExplanationsComparison(ImputedRows rows) implements Comparison {

  private static final int EXPLAINED = 100;

  @Override
  public String title() {
    return String.format(Locale.ROOT, "Explanations of %d rows", EXPLAINED);
  }

  @Override
  public List<Figure> figures(ArrayFolder folder, Python python) throws IOException {
    PackedForest forest = rows.train(ForestParameters.DEFAULT);
    TreeMask all = TreeMask.all(forest.trees());
    TreeShap explainer = TreeShap.of(forest);
    List<Double> ourBases = new ArrayList<>();
    List<Double> theirBases = new ArrayList<>();
    List<Double> ourContributions = new ArrayList<>();
    List<Double> theirContributions = new ArrayList<>();
    List<Double> predictions = new ArrayList<>();
    List<Double> theirSums = new ArrayList<>();
    List<Double> residuals = new ArrayList<>();
    List<Double> none = new ArrayList<>();
    try (ShapExplainer shap = ShapExplainer.of(forest, python, folder)) {
      for (FeatureVector row : rows.drawn(EXPLAINED)) {
        Explanation ours = explainer.explain(row, all);
        ShapExplanation theirs = shap.explain(row);
        ourBases.add(ours.base());
        theirBases.add(theirs.base());
        for (Feature feature : Feature.values()) {
          ourContributions.add(ours.of(feature));
        }
        theirContributions.addAll(theirs.contributions());
        predictions.add(forest.predict(row));
        theirSums.add(theirs.sum());
        residuals.add(ours.residual());
        residuals.add(explainer.explainWithPageMix(row, all).residual());
        none.addAll(List.of(0.0, 0.0));
      }
    }
    return List.of(
        new Figure("base", ourBases, theirBases, Tolerance.ROUNDING),
        new Figure("contributions", ourContributions, theirContributions, Tolerance.ROUNDING),
        new Figure("our prediction, shap's sum", predictions, theirSums, Tolerance.ROUNDING),
        new Figure("our residuals, none", residuals, none, Tolerance.ROUNDING));
  }
}
