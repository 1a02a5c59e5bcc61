package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ModelVersion;
import java.util.List;

/**
 * What a model version says of itself.
 *
 * @param features most important first
 */
record PublishedModel(List<RankedFeature> features, ModelCard card) {

  /**
   * Reads a model version.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when its files cannot be read, or are not
   *     those of its manifest
   */
  static PublishedModel read(ModelFiles files, ModelVersion version) {
    VerifiedFiles verified = VerifiedFiles.open(files, version);
    return new PublishedModel(
        RankedFeature.all(
            Importances.read(verified.read(Importances.FILE)),
            FeatureTable.read(verified.read(FeatureTable.FILE))),
        ModelCard.of(verified));
  }
}
