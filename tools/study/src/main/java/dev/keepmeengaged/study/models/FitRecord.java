package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.result.ModelAccuracy;
import java.util.OptionalDouble;

/**
 * How good a model was on one split, as a checkpoint remembers it.
 *
 * @param chosen the parameter that was chosen in fitting, if one was
 */
record FitRecord(Accuracy training, Accuracy test, OptionalDouble chosen) {

  /** Fits a model and judges it. */
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
