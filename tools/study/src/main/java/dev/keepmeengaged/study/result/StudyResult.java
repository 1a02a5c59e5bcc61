package dev.keepmeengaged.study.result;

import java.util.List;

/**
 * Everything that a study measured on one data set with one seed.
 *
 * @param promises evaluation of the promises of the chosen forest's advice
 * @param given advice for today's courses, for each source of evidence; empty if the model is not
 *     calibrated
 * @param begin segments in which companies can begin
 * @param models accuracy of the models on the same random splits, the chosen forest last
 * @param importances the features by permutation importance, most important first
 * @param directions of every controllable feature
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

  /** A copy with another subject. */
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
