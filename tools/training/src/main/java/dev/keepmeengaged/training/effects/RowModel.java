package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.FeatureVector;
import java.util.List;

/** A model that predicts its known rows, changed or not. Thread-safe. */
@FunctionalInterface
interface RowModel {

  /**
   * The expected scores, in percent.
   *
   * @param rows indices of known rows
   * @param changed the features of each of these rows; complete
   */
  double[] expect(int[] rows, List<FeatureVector> changed);
}
