package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Exact Shapley values of a forest's predictions ("path-dependent TreeSHAP": Lundberg et al., From
 * local explanations to global understanding with explainable AI for trees, 2020). What a set of
 * features is worth is the prediction of trees that follow a row where they ask for one of the set,
 * and elsewhere go both ways, weighted by how many draws of the tree's bag went either way.
 *
 * <p>The idea is that of Linear TreeSHAP (Yu et al., 2022): one walk through a tree that carries a
 * polynomial. A leaf's worth is its value times a factor for each feature of its path: for one in
 * the set 1 or 0, as the row meets all its conditions (it is "hot") or not ("cold"); for one that
 * is not, the share z of draws that meet them. Let every feature be in the set with chance t: its
 * mean factor is {@code z (1 - t) + t} or {@code z (1 - t)}, and Shapley's mean over all orders is
 * an integral over t (Owen, Multilinear extensions of games, 1972): feature i adds, in each leaf,
 *
 * <pre>  value ∫ (1 or 0, less z_i) (product of the others' mean factors) dt  </pre>
 *
 * a polynomial of degree below 20, which ten points of Gauss-Legendre quadrature integrate exactly.
 * All z of a leaf multiply to its share of the bag, which belongs to the leaf's value here; that
 * leaves factors of {@code 1 + y t} with y = 1/z - 1 (hot) or -1 (cold), and feature i adds the
 * integral of y_i times the others. So a further split on a cold feature changes nothing, and a
 * subtree that asks for cold features only is as good as a leaf.
 *
 * <p>Several features make one player by sharing a factor, as conditions on one feature do.
 *
 * <p>A leaf that no draw reached counts as in the limit where its share goes to 0.
 *
 * <p>Immutable and thread-safe. Holds 20 bytes a node beside the forest. Time is in proportion to
 * the nodes that ask for a feature that is not cold there.
 *
 * <p><b>Implementation note.</b> One walk carries the product at the ten points, as Linear TreeSHAP
 * carries its polynomial. Tried on the default forest with one thread, and without a gain beyond
 * the noise: fewer points where a tree's paths have fewer features; inverses that are kept instead
 * of divisions; two sums instead of one; hot and cold steps apart. A row whose way the processor
 * has learnt takes markedly less time, so arithmetic is not the limit; rows side by side were not
 * tried, since each would walk every split. FastTreeSHAP (Yang, 2021), tried once beside {@code
 * shap} on a forest of as many nodes, was less than twice as fast as {@code shap} in the version
 * without tables; the version with tables, which take two to the depth of the tree for each leaf,
 * declined the forest for want of memory.
 */
public final class TreeShap {

  /** Exact to degree 2 * POINTS - 1: at least one fewer than there are features. */
  private static final int POINTS = (Feature.COUNT + 1) / 2;

  /** In draws. The limit is reached to within the rounding of doubles, and nothing divides by 0. */
  private static final double NO_COVER = 1e-12;

  /** The player that the page types make. */
  private static final int PAGE_MIX = Feature.PAGE_TYPES.get(0).ordinal();

  /** For each feature the player that it belongs to. */
  private static final int[] EACH_FOR_ITSELF = new int[Feature.COUNT];

  private static final int[] PAGE_TYPES_AS_ONE = new int[Feature.COUNT];

  static {
    for (Feature feature : Feature.values()) {
      EACH_FOR_ITSELF[feature.ordinal()] = feature.ordinal();
      PAGE_TYPES_AS_ONE[feature.ordinal()] = feature.pageType() ? PAGE_MIX : feature.ordinal();
    }
  }

  private static final double[] T;
  private static final double[] WEIGHTS;

  static {
    GaussLegendre rule = GaussLegendre.of(POINTS);
    T = rule.points();
    WEIGHTS = rule.weights();
  }

  private final PackedTrees trees;

  /** The features that may contribute. */
  private final List<Feature> modelFeatures;

  /** For each node the draws that came through it. */
  private final double[] covers;

  /** For each node the values of all draws that came through it, summed. */
  private final double[] sums;

  /** For each node the features that its subtree asks for, a bit each. */
  private final int[] askedBelow;

  private final int depth;

  private TreeShap(PackedTrees trees, List<Feature> modelFeatures) {
    int slots = trees.slots();
    this.trees = trees;
    this.modelFeatures = modelFeatures;
    this.covers = new double[slots];
    this.sums = new double[slots];
    this.askedBelow = new int[slots];
    int[] heights = new int[slots];
    for (int i = slots - 1; i >= 0; i--) {
      if (trees.leaf(i)) {
        covers[i] = Math.max(trees.cover(i), NO_COVER);
        sums[i] = covers[i] * trees.value(i);
      } else {
        int left = trees.left(i);
        int right = left + 1;
        covers[i] = covers[left] + covers[right];
        sums[i] = sums[left] + sums[right];
        askedBelow[i] = askedBelow[left] | askedBelow[right] | 1 << trees.feature(i);
        heights[i] = 1 + Math.max(heights[left], heights[right]);
      }
    }
    this.depth = Arrays.stream(heights).max().orElseThrow();
  }

  /** The explainer of a forest; made once, it explains any number of rows. */
  public static TreeShap of(PackedForest forest) {
    return new TreeShap(forest.packedTrees(), forest.features());
  }

  /**
   * Explains a prediction with each feature as a player.
   *
   * @param row complete: no value missing
   * @param mask the trees that predict, at least one
   * @return contributions of all of the forest's features
   */
  public Explanation explain(FeatureVector row, TreeMask mask) {
    Walk walk = new Walk(row, EACH_FOR_ITSELF);
    walk.through(PackedForest.checked(mask, trees));
    return walk.explanation(OptionalDouble.empty(), Descent.of(row).mean(trees, mask));
  }

  /**
   * Explains a prediction with the five page types as one player.
   *
   * @param row complete: no value missing
   * @param mask the trees that predict, at least one
   * @return contributions of the page mix and of the other fifteen features
   */
  public Explanation explainWithPageMix(FeatureVector row, TreeMask mask) {
    Walk walk = new Walk(row, PAGE_TYPES_AS_ONE);
    walk.through(PackedForest.checked(mask, trees));
    return walk.explanation(
        OptionalDouble.of(walk.contributions[PAGE_MIX]), Descent.of(row).mean(trees, mask));
  }

  /** One row's way through the trees. Not thread-safe. */
  private final class Walk {

    /** The keys of the row's values. */
    private final int[] keys;

    private final int[] playerOf;

    /** For each player the bits of its features. */
    private final int[] features = new int[Feature.COUNT];

    private final double[] contributions = new double[Feature.COUNT];
    private double base;

    /** For each player the y of its factor on the way down to here; 0 without a condition. */
    private final double[] slopes = new double[Feature.COUNT];

    /** The bits of the features that are cold here. */
    private int cold;

    /**
     * For each level of the walk, at each point, all factors on the way down, times the point's
     * weight. A level is named by where it begins.
     */
    private final double[] product = new double[(2 * depth + 1) * POINTS];

    /** For each level, at each point, the worth of all leaves below that the walk has met. */
    private final double[] worth = new double[product.length];

    /** For each level at which a player's factor is taken out, its inverse at each point. */
    private final double[] inverse = new double[product.length];

    Walk(FeatureVector row, int[] playerOf) {
      this.keys = FloatKeys.of(row);
      this.playerOf = playerOf;
      for (int feature = 0; feature < Feature.COUNT; feature++) {
        features[playerOf[feature]] |= 1 << feature;
      }
    }

    void through(TreeMask mask) {
      int count = mask.count();
      for (int tree = 0; tree < trees.trees(); tree++) {
        if (mask.contains(tree)) {
          double scale = 1 / (count * covers[tree]);
          base += sums[tree] * scale;
          for (int q = 0; q < POINTS; q++) {
            product[q] = WEIGHTS[q] * scale;
          }
          below(tree, 0);
        }
      }
    }

    /** Goes on to a node that changes no factor. */
    private void below(int node, int level) {
      if (endsAt(node, cold)) {
        for (int q = 0; q < POINTS; q++) {
          worth[level + q] += sums[node] * product[level + q];
        }
      } else {
        split(node, level);
      }
    }

    private boolean endsAt(int node, int cold) {
      return (askedBelow[node] & ~cold) == 0;
    }

    private void split(int node, int level) {
      int player = playerOf[trees.feature(node)];
      double slope = slopes[player];
      if (slope == -1) {
        below(trees.left(node), level);
        below(trees.left(node) + 1, level);
      } else if (slope == 0) {
        branch(node, level, player);
      } else {
        branchAgain(node, level, player);
      }
    }

    /** Takes out the factor of earlier conditions, as the split puts another one in its place. */
    private void branchAgain(int node, int level, int player) {
      double slope = slopes[player];
      int without = level + POINTS;
      for (int q = 0; q < POINTS; q++) {
        inverse[without + q] = 1 / (1 + slope * T[q]);
        product[without + q] = product[level + q] * inverse[without + q];
        worth[without + q] = 0;
      }
      branch(node, without, player);
      double replaced = 0;
      for (int q = 0; q < POINTS; q++) {
        worth[level + q] += worth[without + q];
        replaced += worth[without + q] * inverse[without + q];
      }
      contributions[player] -= slope * replaced;
    }

    /** Goes both ways, with the player's factor not in the product. */
    private void branch(int node, int level, int player) {
      int left = trees.left(node);
      int right = left + 1;
      boolean goesRight = keys[trees.feature(node)] > trees.key(node);
      int hotChild = goesRight ? right : left;
      int coldChild = goesRight ? left : right;
      double slope = slopes[player];
      double hotSlope = (1 + slope) * covers[node] / covers[hotChild] - 1;
      int othersCold = cold;
      int nowCold = cold | features[player];
      boolean hotEnds = endsAt(hotChild, othersCold);
      boolean coldEnds = endsAt(coldChild, nowCold);
      if (hotEnds && coldEnds) {
        double hotSum = sums[hotChild];
        double coldSum = sums[coldChild];
        leaf(level, player, hotSum + coldSum, hotSum * hotSlope - coldSum);
        return;
      }
      if (hotEnds) {
        leaf(level, player, sums[hotChild], sums[hotChild] * hotSlope);
      } else {
        descend(hotChild, level, player, hotSlope);
      }
      if (coldEnds) {
        leaf(level, player, sums[coldChild], -sums[coldChild]);
      } else {
        cold = nowCold;
        descend(coldChild, level, player, -1);
        cold = othersCold;
      }
      slopes[player] = slope;
    }

    /** Meets leaves whose sum times the player's factor is {@code sum + slope t}. */
    private void leaf(int level, int player, double sum, double slope) {
      double others = 0;
      for (int q = 0; q < POINTS; q++) {
        worth[level + q] += product[level + q] * (sum + slope * T[q]);
        others += product[level + q];
      }
      contributions[player] += slope * others;
    }

    /** Goes down with the player's factor in the product. */
    private void descend(int child, int level, int player, double slope) {
      int next = level + POINTS;
      for (int q = 0; q < POINTS; q++) {
        product[next + q] = product[level + q] * (1 + slope * T[q]);
        worth[next + q] = 0;
      }
      slopes[player] = slope;
      split(child, next);
      double others = 0;
      for (int q = 0; q < POINTS; q++) {
        worth[level + q] += worth[next + q];
        others += worth[next + q] / (1 + slope * T[q]);
      }
      contributions[player] += slope * others;
    }

    Explanation explanation(OptionalDouble pageMix, double prediction) {
      Map<Feature, Double> alone = new EnumMap<>(Feature.class);
      for (Feature feature : modelFeatures) {
        if (pageMix.isEmpty() || !feature.pageType()) {
          alone.put(feature, contributions[feature.ordinal()]);
        }
      }
      return new Explanation(base, alone, pageMix, prediction);
    }
  }
}
