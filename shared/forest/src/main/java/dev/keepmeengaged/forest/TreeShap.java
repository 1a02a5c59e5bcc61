package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Exact Shapley values of a forest's predictions ("path-dependent TreeSHAP": Lundberg et al., From
 * local explanations to global understanding with explainable AI for trees, 2020). What a set of
 * features is worth is the prediction of trees that follow a row where they ask for one of the set,
 * and elsewhere go both ways, weighted by how many training rows went either way.
 *
 * <p>The algorithm is that of Linear TreeSHAP (Yu et al., 2022) on other grounds. A leaf's worth is
 * a product over the features of its path: of a feature that is in the set, 1 or 0, as the row
 * fulfils all its conditions ("hot") or not ("cold"); of one that is not, the share z of training
 * rows that do. Shapley's average over orders is an integral over t, the chance that a feature is
 * in the set before the one in question (Owen, Multilinear extensions of games, 1972): with factors
 * {@code z (1 - t) + t} for hot features and {@code z (1 - t)} for cold ones, feature i adds in
 * each leaf
 *
 * <pre>  value * ∫ (1 or 0 - z_i) ∏ over the others of their factors dt  </pre>
 *
 * a polynomial of degree below 20, which ten points of Gauss-Legendre quadrature integrate exactly.
 * One walk through a tree holds the product of the factors at every point on its way down and sums
 * over leaves on its way up. The product of all z is the leaf's share of the bag, so it goes into
 * the leaf's value, which leaves {@code (1 - t) + t/z} and {@code 1 - t}: splits on features that
 * are already cold change nothing, and a subtree of nothing else is as good as a leaf.
 *
 * <p>A leaf that no draw of its tree's bag reached has the share of the limit where it goes to 0.
 *
 * <p>Immutable and thread-safe. Holds 20 bytes a node beside the forest.
 */
public final class TreeShap {

  /** Exact to degree 19: one player fewer than there are features. */
  private static final int POINTS = Feature.COUNT / 2;

  /** In draws. The limit is reached to within the rounding of doubles, and nothing divides by 0. */
  private static final double NO_COVER = 1e-12;

  private static final int[] EACH_FOR_ITSELF = new int[Feature.COUNT];
  private static final int[] PAGE_TYPES_AS_ONE = new int[Feature.COUNT];

  static {
    for (Feature feature : Feature.values()) {
      EACH_FOR_ITSELF[feature.ordinal()] = feature.ordinal();
      PAGE_TYPES_AS_ONE[feature.ordinal()] =
          (feature.pageType() ? Feature.PAGE_TYPES.get(0) : feature).ordinal();
    }
  }

  private static final int PAGE_MIX = Feature.PAGE_TYPES.get(0).ordinal();

  private static final double[] WEIGHTS;

  /** The points t, and 1 - t beside each. */
  private static final double[] LIKELY;

  private static final double[] UNLIKELY;

  static {
    GaussLegendre rule = GaussLegendre.of(POINTS);
    WEIGHTS = rule.weights();
    LIKELY = rule.points();
    UNLIKELY = Arrays.stream(LIKELY).map(t -> 1 - t).toArray();
  }

  private final PackedTrees trees;

  /** For each node the draws that came through it. */
  private final double[] covers;

  /** For each node the values of all draws that came through it, summed. */
  private final double[] sums;

  /** For each node the features that its subtree asks for, a bit each. */
  private final int[] askedBelow;

  private final int depth;

  private TreeShap(PackedTrees trees) {
    int nodes = trees.nodes();
    this.trees = trees;
    this.covers = new double[nodes];
    this.sums = new double[nodes];
    this.askedBelow = new int[nodes];
    int[] heights = new int[nodes];
    for (int i = nodes - 1; i >= 0; i--) {
      if (trees.leaf(i)) {
        covers[i] = Math.max(trees.cover(i), NO_COVER);
        sums[i] = covers[i] * trees.number(i);
      } else {
        int right = trees.right(i);
        covers[i] = covers[i + 1] + covers[right];
        sums[i] = sums[i + 1] + sums[right];
        askedBelow[i] = askedBelow[i + 1] | askedBelow[right] | 1 << trees.feature(i);
        heights[i] = 1 + Math.max(heights[i + 1], heights[right]);
      }
    }
    this.depth = Arrays.stream(heights).max().orElseThrow();
  }

  /** The explainer of a forest; made once, it explains any number of rows. */
  public static TreeShap of(PackedForest forest) {
    return new TreeShap(forest.packedTrees());
  }

  /**
   * Explains a prediction with each feature as a player.
   *
   * @param row complete: no value missing
   * @param mask the trees that predict, at least one
   * @return contributions of all twenty features
   */
  public Explanation explain(FeatureVector row, TreeMask mask) {
    Walk walk = new Walk(PackedForest.row(row), EACH_FOR_ITSELF);
    walk.through(PackedForest.checked(mask, trees));
    return walk.explanation(OptionalDouble.empty());
  }

  /**
   * Explains a prediction with the five page types as one player.
   *
   * @param row complete: no value missing
   * @param mask the trees that predict, at least one
   * @return contributions of the page mix and of the other fifteen features
   */
  public Explanation explainWithPageMix(FeatureVector row, TreeMask mask) {
    Walk walk = new Walk(PackedForest.row(row), PAGE_TYPES_AS_ONE);
    walk.through(PackedForest.checked(mask, trees));
    return walk.explanation(OptionalDouble.of(walk.contributions[PAGE_MIX]));
  }

  /** One row's way through the trees. Every array of points is a slice of one long array. */
  private final class Walk {

    private final float[] row;

    /** For each feature the player that it belongs to. */
    private final int[] playerOf;

    /** For each player the bits of its features. */
    private final int[] bits = new int[Feature.COUNT];

    private final double[] contributions = new double[Feature.COUNT];
    private double base;
    private double prediction;

    /** For each player 1/z of its conditions on the way down to here, while it is hot. */
    private final double[] inverse = new double[Feature.COUNT];

    /** The bits of the features that are cold here. */
    private int cold;

    /** For each level of the walk the product of all factors, times weight, at each point. */
    private final double[] product = new double[(depth + 1) * POINTS];

    /** For each level the products of the leaves below it, times their sums, at each point. */
    private final double[] below = new double[(depth + 1) * POINTS];

    Walk(float[] row, int[] playerOf) {
      this.row = row;
      this.playerOf = playerOf;
      for (int feature = 0; feature < Feature.COUNT; feature++) {
        bits[playerOf[feature]] |= 1 << feature;
      }
      Arrays.fill(inverse, 1);
    }

    void through(TreeMask mask) {
      double share = 1.0 / mask.count();
      for (int tree = 0; tree < trees.trees(); tree++) {
        if (mask.contains(tree)) {
          int root = trees.root(tree);
          double scale = share / covers[root];
          base += sums[root] * scale;
          prediction += trees.value(tree, row, 0);
          if (!trees.leaf(root)) {
            for (int q = 0; q < POINTS; q++) {
              product[q] = WEIGHTS[q] * scale;
            }
            split(root, 0);
          }
        }
      }
      prediction /= mask.count();
    }

    /**
     * Goes below a split.
     *
     * @param level where the products of the way down to it begin, and the sums to add to
     */
    private void split(int node, int level) {
      int feature = trees.feature(node);
      int left = node + 1;
      int right = trees.right(node);
      if ((cold >>> feature & 1) != 0) {
        unchanged(left, level);
        unchanged(right, level);
        return;
      }
      boolean goesRight = row[feature] > trees.number(node);
      hot(node, goesRight ? right : left, level, playerOf[feature]);
      cold(goesRight ? left : right, level, playerOf[feature]);
    }

    private void unchanged(int child, int level) {
      if ((askedBelow[child] & ~cold) == 0) {
        double sum = sums[child];
        for (int q = 0; q < POINTS; q++) {
          below[level + q] += sum * product[level + q];
        }
      } else {
        split(child, level);
      }
    }

    private void hot(int node, int child, int level, int player) {
      double before = inverse[player];
      double after = before * covers[node] / covers[child];
      double contribution = 0;
      if ((askedBelow[child] & ~cold) == 0) {
        double sum = sums[child];
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          double rest = sum * product[level + q] / old;
          below[level + q] += rest * (UNLIKELY[q] + after * LIKELY[q]);
          contribution += rest / old;
        }
      } else {
        int next = level + POINTS;
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          product[next + q] = product[level + q] / old * (UNLIKELY[q] + after * LIKELY[q]);
          below[next + q] = 0;
        }
        inverse[player] = after;
        split(child, next);
        inverse[player] = before;
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          contribution += below[next + q] / (old * (UNLIKELY[q] + after * LIKELY[q]));
          below[level + q] += below[next + q];
        }
      }
      contributions[player] += (after - before) * contribution;
    }

    private void cold(int child, int level, int player) {
      double before = inverse[player];
      double contribution = 0;
      int otherwise = cold;
      cold |= bits[player];
      if ((askedBelow[child] & ~cold) == 0) {
        double sum = sums[child];
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          double rest = sum * product[level + q] / old;
          below[level + q] += rest * UNLIKELY[q];
          contribution += rest / old;
        }
      } else {
        int next = level + POINTS;
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          product[next + q] = product[level + q] / old * UNLIKELY[q];
          below[next + q] = 0;
        }
        split(child, next);
        for (int q = 0; q < POINTS; q++) {
          double old = UNLIKELY[q] + before * LIKELY[q];
          contribution += below[next + q] / (old * UNLIKELY[q]);
          below[level + q] += below[next + q];
        }
      }
      cold = otherwise;
      contributions[player] -= before * contribution;
    }

    Explanation explanation(OptionalDouble pageMix) {
      Map<Feature, Double> map = new EnumMap<>(Feature.class);
      for (Feature feature : Feature.values()) {
        if (pageMix.isEmpty() || !feature.pageType()) {
          map.put(feature, contributions[feature.ordinal()]);
        }
      }
      return new Explanation(base, map, pageMix, prediction);
    }
  }
}
