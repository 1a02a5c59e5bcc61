package dev.keepmeengaged.training.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The seeds of a tree.
 *
 * @param bag of its bootstrap sample
 * @param features of the draws of features for its splits
 */
record TreeSeeds(long bag, long features) {

  /**
   * Draws the seeds of a forest's trees. A larger forest begins with the seeds of a smaller one.
   */
  static List<TreeSeeds> draw(long forestSeed, int trees) {
    SplittableRandom random = new SplittableRandom(forestSeed);
    List<TreeSeeds> seeds = new ArrayList<>(trees);
    for (int tree = 0; tree < trees; tree++) {
      seeds.add(new TreeSeeds(random.nextLong(), random.nextLong()));
    }
    return List.copyOf(seeds);
  }

  /** The random numbers that Tribuo's {@code AbstractCARTTrainer} with this seed hands a tree. */
  SplittableRandom featureDraws() {
    return new SplittableRandom(features).split();
  }
}
