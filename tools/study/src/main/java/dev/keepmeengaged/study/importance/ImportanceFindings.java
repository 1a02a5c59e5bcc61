package dev.keepmeengaged.study.importance;

import dev.keepmeengaged.study.findings.FeatureDirection;
import dev.keepmeengaged.study.findings.FeatureImportance;
import dev.keepmeengaged.study.findings.MixImportance;
import dev.keepmeengaged.study.findings.ShapSample;
import java.util.List;

/**
 * What a forest relies on, and which way.
 *
 * @param importances by permutation importance, most important first
 * @param directions of every controllable feature, in the features' order
 */
public record ImportanceFindings(
    List<FeatureImportance> importances,
    MixImportance pageMix,
    List<FeatureDirection> directions,
    ShapSample shap) {

  public ImportanceFindings {
    importances = List.copyOf(importances);
    directions = List.copyOf(directions);
  }
}
