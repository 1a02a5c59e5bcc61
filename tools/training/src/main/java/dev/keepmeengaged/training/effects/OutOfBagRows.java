package dev.keepmeengaged.training.effects;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.forest.PackedForest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The training rows of a forest, each predicted by its out-of-bag trees. As in the product, all
 * trees predict a row with fewer than {@link WhatIf#FEWEST_TREES} out-of-bag trees.
 *
 * @param features complete
 * @param masks the trees that predict each row
 */
public record OutOfBagRows(PackedForest forest, List<FeatureVector> features, List<TreeMask> masks)
    implements RowModel {

  public OutOfBagRows {
    features = List.copyOf(features);
    masks = List.copyOf(masks);
  }

  /**
   * The training rows of a forest, in order.
   *
   * @param outOfBag the out-of-bag trees of each row
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
