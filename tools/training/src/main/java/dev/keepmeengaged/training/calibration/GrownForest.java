package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.TreeDifferences;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.WhatIf;
import dev.keepmeengaged.forest.PackedForest;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A forest with its training rows. Its out-of-bag trees judge a row if there are enough of them,
 * else all trees, as in the product.
 *
 * @param rows in the order of the training
 * @param judges the trees that judge each row
 */
public record GrownForest(PackedForest forest, Rows rows, List<TreeMask> judges) {

  public GrownForest {
    judges = List.copyOf(judges);
  }

  /**
   * A forest with its training rows.
   *
   * @param outOfBag the out-of-bag trees of each row
   */
  public static GrownForest of(PackedForest forest, Rows rows, List<TreeMask> outOfBag) {
    TreeMask all = TreeMask.all(forest.trees());
    return new GrownForest(
        forest,
        rows,
        outOfBag.stream().map(mask -> mask.count() < WhatIf.FEWEST_TREES ? all : mask).toList());
  }

  /** A copy with only the rows that have a page mix. */
  GrownForest withMixes() {
    int[] with =
        IntStream.range(0, rows.size())
            .filter(row -> PageMix.in(rows.features().get(row)).isPresent())
            .toArray();
    return with.length == rows.size()
        ? this
        : new GrownForest(forest, rows.at(with), IntStream.of(with).mapToObj(judges::get).toList());
  }

  /** The differences that a change of a row makes, by the trees that judge the row. */
  public TreeDifferences differences(int row, FeatureVector changed) {
    TreeMask judging = judges.get(row);
    return TreeDifferences.of(
        forest.treeValues(rows.features().get(row), judging), forest.treeValues(changed, judging));
  }
}
