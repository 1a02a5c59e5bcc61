package dev.keepmeengaged.study.result;

import java.util.List;

/**
 * Everything that a study found on one set of data with one seed.
 *
 * @param promises whether the promises of advice by the chosen forest are kept
 * @param given what today's courses get, by what their mixes are held against; empty where the
 *     model is not calibrated
 * @param begin where companies can begin
 * @param models the models on the same random splits, the study's own chosen forest last
 * @param importances the features by permutation importance, most important first
 * @param directions for every controllable feature how the score goes with it
 */
public record StudyResult(
    Subject subject,
    PromiseResult promises,
    List<AdviceCoverage> given,
    SegmentResult begin,
    DataDescription data,
    List<ModelAccuracy> models,
    GridSearchResult search,
    GroupedValidation byCompany,
    List<FeatureImportance> importances,
    MixImportance pageMix,
    List<FeatureDirection> directions,
    ShapSample shap) {

  public StudyResult {
    given = List.copyOf(given);
    models = List.copyOf(models);
    importances = List.copyOf(importances);
    directions = List.copyOf(directions);
  }

  /** The same study results on this subject. */
  public StudyResult on(Subject other) {
    return new StudyResult(
        other,
        promises,
        given,
        begin,
        data,
        models,
        search,
        byCompany,
        importances,
        pageMix,
        directions,
        shap);
  }
}
