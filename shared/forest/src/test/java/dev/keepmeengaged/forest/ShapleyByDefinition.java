package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.List;
import java.util.Set;

/**
 * Shapley values by their definition, over every subset of the players: for few players, and slow.
 */
final class ShapleyByDefinition {

  private final PackedTrees trees;
  private final TreeMask mask;
  private final FeatureVector row;

  /** The features of each player; the others are in no set. */
  private final List<Set<Feature>> players;

  /** The worth of every subset of the players. */
  private final double[] worths;

  ShapleyByDefinition(
      PackedForest forest, TreeMask mask, FeatureVector row, List<Set<Feature>> players) {
    this.trees = forest.packedTrees();
    this.mask = mask;
    this.row = row;
    this.players = players;
    this.worths = new double[1 << players.size()];
    for (int set = 0; set < worths.length; set++) {
      worths[set] = worth(set);
    }
  }

  double base() {
    return worths[0];
  }

  double of(Set<Feature> player) {
    int i = players.indexOf(player);
    double sum = 0;
    for (int set = 0; set < worths.length; set++) {
      if ((set >>> i & 1) == 0) {
        sum += weight(Integer.bitCount(set)) * (worths[set | 1 << i] - worths[set]);
      }
    }
    return sum;
  }

  /** The share of the orders in which exactly these {@code size} players come first. */
  private double weight(int size) {
    int n = players.size();
    double weight = 1.0 / n;
    for (int i = 1; i <= size; i++) {
      weight *= (double) i / (n - i);
    }
    return weight;
  }

  private double worth(int set) {
    boolean[] known = new boolean[Feature.COUNT];
    for (int i = 0; i < players.size(); i++) {
      for (Feature feature : players.get(i)) {
        known[feature.ordinal()] = (set >>> i & 1) != 0;
      }
    }
    double sum = 0;
    for (int tree = 0; tree < trees.trees(); tree++) {
      if (mask.contains(tree)) {
        sum += expected(tree, known);
      }
    }
    return sum / mask.count();
  }

  private double expected(int node, boolean[] known) {
    if (trees.leaf(node)) {
      return trees.value(node);
    }
    int feature = trees.feature(node);
    int left = trees.left(node);
    int right = left + 1;
    if (known[feature]) {
      float value = (float) row.raw(Feature.values()[feature]);
      return expected(value > trees.threshold(node) ? right : left, known);
    }
    double all = trees.cover(node);
    double toTheLeft =
        all > 0 ? trees.cover(left) / all : (double) leaves(left) / (leaves(left) + leaves(right));
    return toTheLeft * expected(left, known) + (1 - toTheLeft) * expected(right, known);
  }

  private int leaves(int node) {
    return trees.leaf(node) ? 1 : leaves(trees.left(node)) + leaves(trees.left(node) + 1);
  }
}
