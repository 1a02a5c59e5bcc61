package dev.keepmeengaged.whatif;

import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.ServedForest;
import dev.keepmeengaged.http.Log;

/** What a what-if needs of a model version. */
record ServedModel(Forest forest, TrainedFeatures trained) {

  /** Reads the model of a release, and refuses files that are not those of its manifest. */
  static Served.Loader<ServedModel> from(ModelFiles files) {
    Log log = Log.standardOutput(WhatIfFunction.FUNCTION);
    return release -> {
      VerifiedFiles verified = VerifiedFiles.open(files, release);
      verified.unchecked().ifPresent(log::unchecked);
      ServedForest served = ForestLoader.load(verified);
      return new ServedModel(served.forest(), served.features().trained());
    };
  }
}
