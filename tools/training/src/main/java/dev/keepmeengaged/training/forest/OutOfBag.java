package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.forest.PackedForest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which trees did not see each training row.
 *
 * @param masks one for each training row, in order; empty where every tree saw the row
 */
public record OutOfBag(List<TreeMask> masks) {

  public OutOfBag {
    masks = List.copyOf(masks);
  }

  /**
   * @param rowsOfTrees for every tree the rows that it did not see
   * @param rows number of training rows
   */
  static OutOfBag of(List<BitSet> rowsOfTrees, int rows) {
    int trees = rowsOfTrees.size();
    List<TreeMask> masks = new ArrayList<>(rows);
    for (int row = 0; row < rows; row++) {
      BitSet members = new BitSet(trees);
      for (int tree = 0; tree < trees; tree++) {
        if (rowsOfTrees.get(tree).get(row)) {
          members.set(tree);
        }
      }
      masks.add(TreeMask.of(members, trees));
    }
    return new OutOfBag(masks);
  }

  /**
   * How accurate the forest is on its training rows, each judged by the trees that did not see it;
   * empty when every tree saw every row.
   */
  public Optional<Accuracy> accuracy(
      PackedForest forest, List<FeatureVector> features, double[] scores) {
    int[] judged = IntStream.range(0, masks.size()).filter(i -> masks.get(i).count() > 0).toArray();
    if (judged.length == 0) {
      return Optional.empty();
    }
    double[] predicted =
        forest.predictAll(
            IntStream.of(judged).mapToObj(features::get).toList(),
            IntStream.of(judged).mapToObj(masks::get).toList());
    double[] observed = IntStream.of(judged).mapToDouble(i -> scores[i]).toArray();
    return Optional.of(Accuracy.of(observed, predicted));
  }
}
