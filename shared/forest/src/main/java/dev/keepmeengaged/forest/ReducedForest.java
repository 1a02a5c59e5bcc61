package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.CourseForest;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Set;

/**
 * A forest reduced to what one course can reach when only some features change: the trees that
 * predict for it, without the splits on all other features, which the course's values decide.
 * Predicts bit for bit what the whole forest predicts. Suits scenarios that come one after the
 * other, as in a search; rows that are known at once go to {@link PackedForest#predictAll(List)}.
 * Immutable and thread-safe.
 *
 * <p><b>Implementation note.</b> The fewer features change, the faster it is: over 200 scenarios of
 * a course, the reduction included, three to four times as fast as the whole forest where two
 * features change, and up to twice where the whole page mix changes. The reduction reads every node
 * that a page mix can reach for the first time, while 200 predictions on the whole forest read the
 * same few nodes again and again. {@code tools/benchmarks/forest.sh} measures both, and prints the
 * nodes left and the time of the reduction.
 */
public final class ReducedForest implements CourseForest {

  /** The keys of the course's values. */
  private final int[] course;

  /** The features that change, a bit each. */
  private final int changing;

  private final PackedTrees trees;

  private ReducedForest(int[] course, int changing, PackedTrees trees) {
    this.course = course;
    this.changing = changing;
    this.trees = trees;
  }

  /**
   * Reduces a forest for a course. Takes time in proportion to the nodes that remain.
   *
   * @param course complete: no value missing
   * @param mask the trees that predict for the course, at least one
   * @param changing the features that scenarios may change
   * @throws IllegalArgumentException when the mask is empty or not one of this forest's trees
   */
  public static ReducedForest of(
      PackedForest forest, FeatureVector course, TreeMask mask, Set<Feature> changing) {
    PackedTrees trees = forest.packedTrees();
    PackedForest.checked(mask, trees);
    int[] row = FloatKeys.of(course);
    int bits = changing.stream().mapToInt(feature -> 1 << feature.ordinal()).sum();
    return new ReducedForest(row, bits, new ForestReduction(trees, row, bits).reduced(mask));
  }

  /** Number of trees: those in the mask. */
  @Override
  public int trees() {
    return trees.trees();
  }

  /** Number of nodes of all reduced trees. */
  public int nodes() {
    return trees.nodes();
  }

  /**
   * The mean over the trees, in percent: bit for bit that of the whole forest with the mask.
   *
   * @param scenario the course, with any of the features that may change changed
   * @throws IllegalArgumentException when another feature differs from the course's
   */
  @Override
  public double predict(FeatureVector scenario) {
    return descent(scenario).mean(trees);
  }

  /**
   * The prediction of each tree, in percent, in the order of the trees in the mask.
   *
   * @param scenario the course, with any of the features that may change changed
   * @throws IllegalArgumentException when another feature differs from the course's
   */
  @Override
  public float[] treeValues(FeatureVector scenario) {
    return descent(scenario).values(trees);
  }

  private Descent descent(FeatureVector scenario) {
    Descent descent = Descent.of(scenario);
    for (int feature = 0; feature < Feature.COUNT; feature++) {
      check(feature, descent.key(feature));
    }
    return descent;
  }

  private void check(int feature, int key) {
    if ((changing >>> feature & 1) == 0 && key != course[feature]) {
      throw new IllegalArgumentException(
          "%s is %s, but %s in the course that the forest was reduced for"
              .formatted(
                  Feature.values()[feature].id(),
                  FloatKeys.number(key),
                  FloatKeys.number(course[feature])));
    }
  }
}
