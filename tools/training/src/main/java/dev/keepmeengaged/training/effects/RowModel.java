package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/** A model that judges known rows, changed or not; called by several threads. */
@FunctionalInterface
public interface RowModel {

  /**
   * What the model expects, in percent.
   *
   * @param rows indices of known rows
   * @param changed the features that each of them is to have; complete
   */
  double[] expect(int[] rows, List<FeatureVector> changed);
}
