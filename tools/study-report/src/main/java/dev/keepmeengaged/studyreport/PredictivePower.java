package dev.keepmeengaged.studyreport;

import dev.keepmeengaged.study.result.RepeatedMeasurement;
import dev.keepmeengaged.study.result.StudyResult;

/** The predictive power of a model, by the R2 on its test courses. */
enum PredictivePower {
  /** It was not measured. */
  UNMEASURED,
  /** Guessing the average every time is as good or better. */
  NONE,
  /** It explains something, but the 95 % interval includes 0. */
  UNSURE,
  /** It explains something. */
  SOME;

  /** An R2 below this is written as 0.0 %. */
  private static final double NOTHING = 0.0005;

  static PredictivePower of(RepeatedMeasurement r2) {
    if (Double.isNaN(r2.mean())) {
      return UNMEASURED;
    }
    if (none(r2.mean())) {
      return NONE;
    }
    return EstimateWords.hasInterval(r2) && r2.low() <= 0 ? UNSURE : SOME;
  }

  /** Whether a measured R2 counts as none. */
  static boolean none(double r2) {
    return r2 < NOTHING;
  }

  /** Of the chosen forest on random splits. */
  static PredictivePower of(StudyResult result) {
    return ModelsView.chosen(result.models())
        .map(model -> of(model.test().r2()))
        .orElse(UNMEASURED);
  }

  /** Whether the model has no predictive power. */
  boolean none() {
    return this == NONE;
  }
}
