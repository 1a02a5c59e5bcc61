package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.http.Log;
import java.util.List;

/**
 * What a model version says of itself.
 *
 * @param features most important first
 */
record PublishedModel(List<RankedFeature> features, ModelCard card) {

  /**
   * Reads the model of a release.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when its files cannot be read, or are not
   *     those of its manifest
   */
  static PublishedModel read(ModelFiles files, Release release, Log log) {
    VerifiedFiles verified = VerifiedFiles.open(files, release);
    verified.unchecked().ifPresent(log::unchecked);
    return new PublishedModel(
        RankedFeature.all(
            Importances.read(verified.read(Importances.FILE)),
            FeatureTable.read(verified.read(FeatureTable.FILE))),
        ModelCard.of(verified));
  }
}
