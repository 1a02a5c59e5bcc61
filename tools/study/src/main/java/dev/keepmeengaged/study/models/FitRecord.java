package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.result.ModelAccuracy;
import java.util.OptionalDouble;

/**
 * The accuracy of a model on one split, as a checkpoint keeps it.
 *
 * @param chosen the hyperparameter that the fit chose, if any
 */
record FitRecord(Accuracy training, Accuracy test, OptionalDouble chosen) {

  /** Fits a model and evaluates it. */
  static FitRecord of(StudiedModel model, SplitData split, long seed) {
    StudiedModel.Fitted fitted = model.fit(split, seed);
    return new FitRecord(
        Accuracy.of(split.training().scores(), fitted.training()),
        Accuracy.of(split.test().scores(), fitted.test()),
        fitted.chosen());
  }

  ModelAccuracy.Split toSplit() {
    return new ModelAccuracy.Split(training, test);
  }
}
