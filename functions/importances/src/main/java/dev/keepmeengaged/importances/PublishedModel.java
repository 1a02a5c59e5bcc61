package dev.keepmeengaged.importances;

import dev.keepmeengaged.artifacts.FeatureTable;
import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.artifacts.ModelCard;
import dev.keepmeengaged.artifacts.ResearchComparison;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.Visibility;
import dev.keepmeengaged.http.Log;
import java.util.List;

/**
 * What a model version says of itself, and what research says beside it.
 *
 * @param features most important first
 * @param research the findings about its features, with whether its directions agree
 */
record PublishedModel(List<RankedFeature> features, ModelCard card, ResearchComparison research) {

  /** What a caller may see of how a feature's values are distributed in training. */
  ShownFacts shown(RankedFeature ranked, Visibility visibility) {
    return ShownFacts.of(ranked.facts(), card.trainingData().companies().orElse(0), visibility);
  }

  /**
   * Reads the model of a release.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when its files cannot be read, or are not
   *     those of its manifest
   */
  static PublishedModel read(ModelFiles files, Release release, ResearchTable research, Log log) {
    VerifiedFiles verified = VerifiedFiles.open(files, release);
    verified.unchecked().ifPresent(log::unchecked);
    Importances importances = Importances.read(verified);
    return new PublishedModel(
        RankedFeature.all(importances, FeatureTable.read(verified.read(FeatureTable.FILE))),
        ModelCard.of(verified),
        research.compare(importances.direction()));
  }
}
