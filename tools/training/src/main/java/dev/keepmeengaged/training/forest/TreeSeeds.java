package dev.keepmeengaged.training.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the chance in one tree is drawn from.
 *
 * @param bag of its bootstrap sample
 * @param features of the features that its splits choose from
 */
record TreeSeeds(long bag, long features) {

  /** The seeds of a forest's trees: those of a smaller forest are the first of a larger one's. */
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
