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
 * A forest with the rows that it was grown on, each judged as the product judges a course: by the
 * trees that did not see it, where there are enough.
 *
 * @param rows in the order that the forest was grown on
 * @param judges for each row the trees that judge it
 */
public record GrownForest(PackedForest forest, Rows rows, List<TreeMask> judges) {

  public GrownForest {
    judges = List.copyOf(judges);
  }

  /**
   * A forest that was grown on these rows.
   *
   * @param outOfBag for each row the trees that did not see it
   */
  public static GrownForest of(PackedForest forest, Rows rows, List<TreeMask> outOfBag) {
    TreeMask all = TreeMask.all(forest.trees());
    return new GrownForest(
        forest,
        rows,
        outOfBag.stream().map(mask -> mask.count() < WhatIf.FEWEST_TREES ? all : mask).toList());
  }

  /** The same forest with those of its rows that have a page mix. */
  GrownForest withMixes() {
    int[] with =
        IntStream.range(0, rows.size())
            .filter(row -> PageMix.in(rows.features().get(row)).isPresent())
            .toArray();
    return with.length == rows.size()
        ? this
        : new GrownForest(forest, rows.at(with), IntStream.of(with).mapToObj(judges::get).toList());
  }

  /** What a change of a row makes, by the trees that judge it. */
  public TreeDifferences differences(int row, FeatureVector changed) {
    TreeMask judging = judges.get(row);
    return TreeDifferences.of(
        forest.treeValues(rows.features().get(row), judging), forest.treeValues(changed, judging));
  }
}
