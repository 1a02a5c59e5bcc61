package dev.keepmeengaged.predictions;

import dev.keepmeengaged.artifacts.CalibrationFile;
import dev.keepmeengaged.artifacts.ProfileMixesFile;
import dev.keepmeengaged.artifacts.ResearchTable;
import dev.keepmeengaged.artifacts.VerifiedFiles;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ModelFiles;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.WhatIfModel;
import dev.keepmeengaged.forest.ForestLoader;
import dev.keepmeengaged.forest.LoadedForest;
import dev.keepmeengaged.http.Log;

/** The parts of a model version that predictions need, and the program's table of research. */
public record ServedModel(WhatIfModel model, ResearchTable research) {

  /** The forest. */
  public Forest forest() {
    return model.forest();
  }

  /** What the forest's training knew of the features. */
  public TrainedFeatures trained() {
    return model.trained();
  }

  /**
   * A loader that reads the model of a release. It refuses files that differ from its manifest, and
   * what the mode does not allow ({@link WhatIfModel#requireServedIn}). In token mode no range has
   * exact ends.
   *
   * @param log of the function: says which files cannot be checked
   */
  public static ReleaseCache.Loader<ServedModel> loader(
      ModelFiles files, AccessMode access, Log log) {
    ResearchTable research = ResearchTable.ours();
    return release -> {
      VerifiedFiles verified = VerifiedFiles.open(files, release);
      verified.unchecked().ifPresent(log::unchecked);
      LoadedForest served = ForestLoader.load(verified);
      WhatIfModel model =
          new WhatIfModel(
              served.forest(),
              served.features().trained(access),
              CalibrationFile.read(verified),
              ProfileMixesFile.read(verified));
      model.requireServedIn(access);
      return new ServedModel(model, research);
    };
  }
}
