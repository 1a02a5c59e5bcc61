package dev.keepmeengaged.whatif;

import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.forest.ServedForest;

/** What a what-if needs of a model version. */
record ServedModel(Forest forest, TrainedFeatures trained) {

  static ServedModel of(ServedForest served) {
    return new ServedModel(served.forest(), served.features().trained());
  }
}
