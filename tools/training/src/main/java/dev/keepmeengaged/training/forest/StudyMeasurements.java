package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.ByCompany;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.PromisesKept;
import dev.keepmeengaged.artifacts.RandomSplits;
import dev.keepmeengaged.domain.Feature;
import java.util.Map;
import java.util.Optional;

/**
 * The measurements of a study with a model's parameters on the model's data, for the model's card
 * and its importances.
 *
 * @param permutation for every feature its importance by permutation, or empty
 */
public record StudyMeasurements(
    Optional<RandomSplits> randomSplits,
    Optional<ByCompany> byCompany,
    Optional<PromisesKept> promises,
    Map<Feature, Estimate> permutation) {

  /** No measurements. */
  public static final StudyMeasurements NONE =
      new StudyMeasurements(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

  public StudyMeasurements {
    permutation = Map.copyOf(permutation);
  }
}
