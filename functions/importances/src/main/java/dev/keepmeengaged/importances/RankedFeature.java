package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.Direction;
import dev.keepmeengaged.artifacts.Estimate;
import dev.keepmeengaged.artifacts.FeatureFacts;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.domain.Feature;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A feature with its place in the model.
 *
 * @param rank 1 is the most important of all the model's
 * @param importance share of the decrease of impurity, 0..1
 * @param permutation loss of R2 on unseen rows when its values are shuffled, if it was measured
 * @param direction how the predicted score goes with it, if that was measured
 * @param facts how it is distributed in the training data
 */
record RankedFeature(
    int rank,
    double importance,
    Optional<Estimate> permutation,
    Optional<Direction> direction,
    FeatureFacts facts) {

  /** The model's features, most important by decrease of impurity first. */
  static List<RankedFeature> all(Importances importances, FeatureTable table) {
    List<Feature> ranked = importances.ranked();
    return IntStream.range(0, ranked.size())
        .mapToObj(i -> of(i + 1, ranked.get(i), importances, table))
        .toList();
  }

  private static RankedFeature of(
      int rank, Feature feature, Importances importances, FeatureTable table) {
    return new RankedFeature(
        rank,
        importances.of(feature),
        importances.permutationOf(feature),
        importances.directionOf(feature),
        table.of(feature));
  }

  Feature feature() {
    return facts.feature();
  }
}
