package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.study.models.RepeatedMeasurements;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.MixImportance;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.ShapSample;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Three measures of importance side by side.
 *
 * @param impurity of the forest on all rows
 * @param permutation for each random split, of the forest on its training part
 * @param testToTraining test rows over training rows, in each split
 * @param shap by the forest on all rows
 */
record FeatureImportances(
    Importances impurity,
    List<PermutationImportance> permutation,
    double testToTraining,
    ShapSample shap) {

  FeatureImportances {
    permutation = List.copyOf(permutation);
  }

  /** The features by permutation importance, most important first. */
  List<FeatureImportance> byFeature() {
    return Arrays.stream(Feature.values())
        .map(
            feature ->
                new FeatureImportance(
                    feature,
                    impurity.of(feature),
                    losses(split -> split.losses(feature)),
                    meanAbsolute(row -> row.contributions().get(feature.ordinal()))))
        .sorted(Comparator.comparingDouble((FeatureImportance i) -> -i.permutation().mean()))
        .toList();
  }

  /** The page mix as one. */
  MixImportance pageMix() {
    return new MixImportance(
        Feature.PAGE_TYPES.stream().mapToDouble(impurity::of).sum(),
        losses(PermutationImportance::pageMixLosses),
        meanAbsolute(ShapSample.Row::pageMix));
  }

  private RepeatedMeasurement losses(Function<PermutationImportance, double[]> repeats) {
    return RepeatedMeasurements.overSplits(
        permutation.stream()
            .mapToDouble(split -> Arrays.stream(repeats.apply(split)).average().orElseThrow())
            .toArray(),
        testToTraining);
  }

  private double meanAbsolute(ToDoubleFunction<ShapSample.Row> contribution) {
    return shap.rows().stream()
        .mapToDouble(row -> Math.abs(contribution.applyAsDouble(row)))
        .average()
        .orElseThrow();
  }
}
