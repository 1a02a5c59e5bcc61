package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.CourseForest;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.List;
import java.util.Set;

/**
 * What is left of a forest for one course when only some features change: the trees that judge it,
 * without the splits on all other features, which the course's values decide. Predictions are
 * exactly those of the whole forest. It suits scenarios that come one after the other, as in a
 * search; many scenarios that are there at once are as well served by {@link
 * PackedForest#predictAll(List, TreeMask)}. Immutable and thread-safe.
 *
 * <p><b>Implementation note.</b> The fewer features change, the faster it is: over 200 scenarios of
 * a course, its making included, three to four times as fast as the whole forest where two features
 * change, and up to twice where the whole page mix does. Making it reads every node that a page mix
 * can still reach, for the first time, while 200 predictions on the whole forest read the same few
 * nodes again and again. {@code tools/benchmarks/forest.sh} measures both, and prints the nodes
 * left and the time of the making.
 */
public final class SpecialisedForest implements CourseForest {

  /** The keys of the course's values. */
  private final int[] course;

  /** The features that change, a bit each. */
  private final int changing;

  private final PackedTrees trees;

  private SpecialisedForest(int[] course, int changing, PackedTrees trees) {
    this.course = course;
    this.changing = changing;
    this.trees = trees;
  }

  /**
   * The forest that is left for a course.
   *
   * @param course complete: no value missing
   * @param mask the trees that judge the course, at least one
   * @param changing the features that scenarios may change
   */
  public static SpecialisedForest of(
      PackedForest forest, FeatureVector course, TreeMask mask, Set<Feature> changing) {
    PackedTrees trees = forest.packedTrees();
    PackedForest.checked(mask, trees);
    int[] row = FloatKeys.of(course);
    int bits = changing.stream().mapToInt(feature -> 1 << feature.ordinal()).sum();
    return new SpecialisedForest(row, bits, new Pruning(trees, row, bits).left(mask));
  }

  /** Number of trees: those in the mask. */
  @Override
  public int trees() {
    return trees.trees();
  }

  /** Number of nodes that are left in all trees. */
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
   * The means over the trees for many scenarios, which go through each tree together.
   *
   * @param scenarios each as for {@link #predict}
   * @return a prediction for each scenario in order, in percent
   */
  public double[] predictAll(List<FeatureVector> scenarios) {
    Batch batch = Batch.of(scenarios);
    for (int i = 0; i < scenarios.size(); i++) {
      for (int feature = 0; feature < Feature.COUNT; feature++) {
        check(feature, batch.key(i, feature));
      }
    }
    return batch.means(trees);
  }

  /**
   * What each tree says of a scenario, in percent, in the order of the trees in the mask.
   *
   * @param scenario as for {@link #predict}
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
          "%s is %s, but %s in the course that the forest was specialised for"
              .formatted(
                  Feature.values()[feature].id(),
                  FloatKeys.number(key),
                  FloatKeys.number(course[feature])));
    }
  }
}
