package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.study.result.FeatureDirection;
import dev.keepmeengaged.study.result.FeatureImportance;
import dev.keepmeengaged.study.result.MixImportance;
import dev.keepmeengaged.study.result.ShapSample;
import java.util.List;

/**
 * The importances and the directions of a forest's features.
 *
 * @param importances by permutation importance, most important first
 * @param directions of every controllable feature, in the features' order
 */
public record ImportanceResult(
    List<FeatureImportance> importances,
    MixImportance pageMix,
    List<FeatureDirection> directions,
    ShapSample shap) {

  public ImportanceResult {
    importances = List.copyOf(importances);
    directions = List.copyOf(directions);
  }
}
