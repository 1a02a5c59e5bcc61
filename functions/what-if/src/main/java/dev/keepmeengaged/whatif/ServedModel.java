package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.forest.ServedForest;

/**
 * What a what-if needs of a model version.
 *
 * @param medians what stands in for a missing value; complete
 */
record ServedModel(Forest forest, FeatureVector medians) {

  static ServedModel of(ServedForest served) {
    return new ServedModel(served.forest(), served.features().medians());
  }
}
