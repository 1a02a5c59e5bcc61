package dev.keepmeengaged.study.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.keepmeengaged.domain.Feature;

/**
 * The importance of a feature for the chosen forest, by three measures.
 *
 * @param impurity share of the decrease of squared error, 0..1
 * @param permutation loss of R2 on unseen rows when the feature's values are shuffled: a
 *     measurement is the mean over the repeats of one random split
 * @param meanAbsoluteShap mean of |SHAP| over the sample, in percent points of the score
 */
public record FeatureImportance(
    Feature feature, double impurity, RepeatedMeasurement permutation, double meanAbsoluteShap) {

  /** Whether a course developer can change it. */
  @JsonProperty
  public boolean controllable() {
    return feature.controllable();
  }
}
