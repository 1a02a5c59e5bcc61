package dev.keepmeengaged.whatif;

import dev.keepmeengaged.artifacts.CalibrationFile;
import dev.keepmeengaged.artifacts.ProfileMixesFile;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.Served;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.ServedForest;
import dev.keepmeengaged.http.Log;

/** What the function needs of a model version, and the program's table of research. */
record ServedModel(WhatIfModel model, ResearchTable research) {

  Forest forest() {
    return model.forest();
  }

  TrainedFeatures trained() {
    return model.trained();
  }

  /** Reads the model of a release, and refuses files that are not those of its manifest. */
  static Served.Loader<ServedModel> from(ModelFiles files) {
    ResearchTable research = ResearchTable.ours();
    Log log = Log.standardOutput(WhatIfFunction.FUNCTION);
    return release -> {
      VerifiedFiles verified = VerifiedFiles.open(files, release);
      verified.unchecked().ifPresent(log::unchecked);
      ServedForest served = ForestLoader.load(verified);
      return new ServedModel(
          new WhatIfModel(
              served.forest(),
              served.features().trained(),
              CalibrationFile.read(verified),
              ProfileMixesFile.read(verified)),
          research);
    };
  }
}
