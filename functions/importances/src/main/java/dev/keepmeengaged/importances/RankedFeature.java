package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.FeatureFacts;
import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A feature with its place in the model.
 *
 * @param rank 1 is the most important of all twenty
 * @param importance share of the decrease of impurity, 0..1
 * @param facts how it is distributed in the training data
 */
record RankedFeature(int rank, double importance, FeatureFacts facts) {

  /**
   * All features of a model version, most important first.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when its files cannot be read, or are not
   *     those of its manifest
   */
  static List<RankedFeature> read(ModelFiles files, ModelVersion version) {
    VerifiedFiles verified = VerifiedFiles.open(files, version);
    FeatureTable table = FeatureTable.read(verified.read(FeatureTable.FILE));
    Importances importances = Importances.read(verified.read(Importances.FILE));
    List<Feature> ranked = importances.ranked();
    return IntStream.range(0, ranked.size())
        .mapToObj(
            i -> new RankedFeature(i + 1, importances.of(ranked.get(i)), table.of(ranked.get(i))))
        .toList();
  }

  Feature feature() {
    return facts.feature();
  }
}
