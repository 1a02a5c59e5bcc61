package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.PortableForest;
import dev.keepmeengaged.domain.SliderScale;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIfModel;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A model that was never calibrated, so that nothing is asked of its trees. */
final class UncalibratedModel implements Forest {

  static final WhatIfModel MODEL =
      new WhatIfModel(
          new UncalibratedModel(),
          new TrainedFeatures(
              FeatureVector.of(new double[Feature.COUNT]),
              Collections.nCopies(Feature.COUNT, new TrainingRange(0, 100, true))),
          Calibration.NONE,
          Optional.empty());

  private UncalibratedModel() {}

  @Override
  public int trees() {
    return 1;
  }

  @Override
  public double predict(FeatureVector features) {
    throw new AssertionError("nothing is asked of it");
  }

  @Override
  public double predict(FeatureVector features, TreeMask trees) {
    return predict(features);
  }

  @Override
  public float[] treeValues(FeatureVector features, TreeMask trees) {
    throw new AssertionError("nothing is asked of it");
  }

  @Override
  public Explanation explain(FeatureVector features, TreeMask trees) {
    throw new AssertionError("nothing is asked of it");
  }

  @Override
  public PortableForest portable(FeatureVector course, TreeMask trees, List<SliderScale> sliders) {
    throw new AssertionError("nothing is asked of it");
  }
}
