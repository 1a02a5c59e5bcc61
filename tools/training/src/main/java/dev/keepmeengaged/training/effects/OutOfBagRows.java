package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.forest.PackedForest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rows that a forest was trained on, each judged by the trees that did not see it, as the
 * product judges courses: with fewer than {@link WhatIf#FEWEST_TREES} such trees, by all.
 *
 * @param features complete
 * @param masks the trees that judge each row
 */
public record OutOfBagRows(PackedForest forest, List<FeatureVector> features, List<TreeMask> masks)
    implements RowModel {

  public OutOfBagRows {
    features = List.copyOf(features);
    masks = List.copyOf(masks);
  }

  /**
   * The rows of a forest in the order that it was trained on.
   *
   * @param outOfBag for each row the trees that did not see it
   */
  public static OutOfBagRows of(
      PackedForest forest, List<FeatureVector> features, List<TreeMask> outOfBag) {
    TreeMask all = TreeMask.all(forest.trees());
    return new OutOfBagRows(
        forest,
        features,
        outOfBag.stream().map(mask -> mask.count() < WhatIf.FEWEST_TREES ? all : mask).toList());
  }

  @Override
  public double[] expect(int[] rows, List<FeatureVector> changed) {
    return forest.predictAll(changed, IntStream.of(rows).mapToObj(masks::get).toList());
  }
}
