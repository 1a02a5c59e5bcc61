package dev.keepmeengaged.whatif;

import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.ServedForest;
import dev.keepmeengaged.http.Log;

/**
 * What a what-if needs of a model version.
 *
 * @param medians what stands in for a missing value; complete
 */
record ServedModel(Forest forest, FeatureVector medians) {

  /**
   * Reads the model of a release.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when its files cannot be read, or are
   *     refused
   */
  static ServedModel read(ModelFiles files, Release release, Log log) {
    VerifiedFiles verified = VerifiedFiles.open(files, release);
    verified.unchecked().ifPresent(log::unchecked);
    ServedForest served = ForestLoader.load(verified);
    return new ServedModel(served.forest(), served.features().medians());
  }
}
