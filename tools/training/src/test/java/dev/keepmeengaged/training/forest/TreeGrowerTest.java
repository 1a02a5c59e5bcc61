package dev.keepmeengaged.training.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeGrowerTest {

  private static final int ALL_FEATURES = Feature.COUNT;

  @Property(tries = 200)
  void grow_splitsWhereAnExhaustiveSearchFindsTheLeastSquaredError(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 80) int rows,
      @ForAll @IntRange(min = 1, max = 4) int minLeaf) {
    Sample sample = new Sample(rows, seed);
    GrownTree tree = sample.grow(new ForestParameters(2, ALL_FEATURES, minLeaf, 2, 1), seed);

    double best = sample.leastError(minLeaf);
    if (Double.isInfinite(best)) {
      assertThat(tree.size()).isEqualTo(1);
    } else if (tree.size() > 1) {
      double found = sample.errorOfSplit(tree.feature(0), tree.number(0));
      assertThat(found).isCloseTo(best, within(1e-7 * (1 + best)));
      assertThat(tree.decrease(0))
          .isCloseTo(sample.errorOfAll() - best, within(1e-7 * (1 + sample.errorOfAll())));
    } else {
      assertThat(sample.errorOfAll()).as("a pure root").isCloseTo(0, within(1e-9));
    }
  }

  @Property(tries = 100)
  void grow_honoursEveryLimit(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int minLeaf,
      @ForAll @IntRange(min = 2, max = 20) int minSplit,
      @ForAll @IntRange(min = 1, max = 8) int maxDepth,
      @ForAll @IntRange(min = 1, max = 20) int maxFeatures) {
    Sample sample = new Sample(200, seed);
    GrownTree tree =
        sample.grow(new ForestParameters(2, maxFeatures, minLeaf, minSplit, maxDepth), seed);

    int[] distinct = sample.distinctRowsByNode(tree);
    int[] depths = depths(tree);
    for (int node = 0; node < tree.size(); node++) {
      if (tree.leaf(node)) {
        assertThat(distinct[node]).isGreaterThanOrEqualTo(minLeaf);
        assertThat(depths[node]).isLessThanOrEqualTo(maxDepth);
      } else {
        assertThat(distinct[node]).isGreaterThanOrEqualTo(minSplit);
      }
    }
  }

  @Property(tries = 100)
  void grow_leavesHoldMeansAndCovers(@ForAll long seed) {
    Sample sample = new Sample(150, seed);
    GrownTree tree = sample.grow(new ForestParameters(2, 3, 2, 4, 25), seed);

    double[] weights = new double[tree.size()];
    double[] sums = new double[tree.size()];
    for (int row = 0; row < sample.bag.length; row++) {
      int leaf = tree.leafOf(sample.row(row));
      weights[leaf] += sample.bag[row];
      sums[leaf] += sample.bag[row] * sample.scores[row];
    }
    for (int node = 0; node < tree.size(); node++) {
      if (tree.leaf(node)) {
        assertThat(tree.cover(node)).isEqualTo((int) weights[node]);
        assertThat(tree.number(node))
            .isCloseTo((float) (sums[node] / weights[node]), within(1e-5f));
      } else {
        assertThat(tree.cover(node)).isEqualTo(tree.cover(node + 1) + tree.cover(tree.right(node)));
      }
    }
    assertThat(tree.cover(0)).isEqualTo(Arrays.stream(sample.bag).sum());
  }

  @Property(tries = 100)
  void grow_onNarrowedColumns_growsTheSameTree(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 399) int narrowedFrom,
      @ForAll @IntRange(min = 1, max = 20) int maxFeatures) {
    Sample sample = new Sample(400, seed);
    RankedTable table = new RankedTable(sample.features, sample.scores);
    ForestParameters parameters = new ForestParameters(2, maxFeatures, 1, 2, 25);
    TreeGrower narrowing = new TreeGrower(table, parameters, narrowedFrom);
    TreeGrower plain = new TreeGrower(table, parameters, table.rows());

    for (int tree = 0; tree < 3; tree++) {
      assertThat(narrowing.grow(sample.bag, new SplittableRandom(seed + tree)))
          .usingRecursiveComparison()
          .isEqualTo(plain.grow(sample.bag, new SplittableRandom(seed + tree)));
    }
  }

  @Test
  void grow_drawsOnPastConstantFeatures() {
    // Only the last feature varies, so a single draw would mostly find nothing.
    List<FeatureVector> features = new ArrayList<>();
    double[] scores = new double[20];
    for (int i = 0; i < 20; i++) {
      double[] values = new double[Feature.COUNT];
      values[Feature.TEACHER_COMMENTS.ordinal()] = i;
      features.add(FeatureVector.of(values));
      scores[i] = i;
    }
    int[] bag = new int[20];
    Arrays.fill(bag, 1);
    TreeGrower grower =
        new TreeGrower(new RankedTable(features, scores), new ForestParameters(2, 1, 1, 2, 25));

    for (int seed = 0; seed < 20; seed++) {
      GrownTree tree = grower.grow(bag, new SplittableRandom(seed));
      assertThat(tree.size()).isEqualTo(2 * 20 - 1);
    }
  }

  @Test
  void grow_takesValuesWithinScikitLearnsThresholdAsOne() {
    GrownTree apart = grownOn(1e-6f);
    GrownTree same = grownOn(1e-8f);

    assertThat(apart.size()).isEqualTo(3);
    assertThat(same.size()).isEqualTo(1);
  }

  private static GrownTree grownOn(float step) {
    double[] low = new double[Feature.COUNT];
    double[] high = new double[Feature.COUNT];
    high[Feature.PRICE.ordinal()] = step;
    RankedTable table =
        new RankedTable(
            List.of(FeatureVector.of(low), FeatureVector.of(high)), new double[] {1, 2});
    return new TreeGrower(table, new ForestParameters(2, ALL_FEATURES, 1, 2, 5))
        .grow(new int[] {1, 1}, new SplittableRandom(1));
  }

  @Test
  void grow_putsTheThresholdHalfwayBetweenFloats_roundedDown() {
    double[] low = new double[Feature.COUNT];
    double[] high = new double[Feature.COUNT];
    float value = 33.3f;
    low[Feature.PRICE.ordinal()] = value;
    high[Feature.PRICE.ordinal()] = Math.nextUp(value);
    RankedTable table =
        new RankedTable(
            List.of(FeatureVector.of(low), FeatureVector.of(high)), new double[] {1, 2});

    GrownTree tree =
        new TreeGrower(table, new ForestParameters(2, ALL_FEATURES, 1, 2, 5))
            .grow(new int[] {1, 1}, new SplittableRandom(1));

    assertThat(tree.number(0)).isEqualTo(value);
  }

  private static int[] depths(GrownTree tree) {
    int[] depths = new int[tree.size()];
    for (int node = 0; node < tree.size(); node++) {
      if (!tree.leaf(node)) {
        depths[node + 1] = depths[node] + 1;
        depths[tree.right(node)] = depths[node] + 1;
      }
    }
    return depths;
  }

  /** Rows with a bag, and the slow and plain way to judge a split of them. */
  private static final class Sample {

    final List<FeatureVector> features;
    final double[] scores;
    final int[] bag;

    Sample(int rows, long seed) {
      features = TestRows.features(rows, seed);
      scores = TestRows.scores(features, seed);
      bag = new int[rows];
      Random random = new Random(seed);
      for (int i = 0; i < rows; i++) {
        bag[random.nextInt(rows)]++;
      }
    }

    GrownTree grow(ForestParameters parameters, long seed) {
      return new TreeGrower(new RankedTable(features, scores), parameters)
          .grow(bag, new SplittableRandom(seed));
    }

    float[] row(int i) {
      float[] row = new float[Feature.COUNT];
      for (int f = 0; f < row.length; f++) {
        row[f] = (float) features.get(i).raw(Feature.values()[f]);
      }
      return row;
    }

    double leastError(int minLeaf) {
      double least = Double.POSITIVE_INFINITY;
      for (int f = 0; f < Feature.COUNT; f++) {
        for (int i = 0; i < bag.length; i++) {
          float threshold = row(i)[f];
          if (distinct(f, threshold, true) >= minLeaf && distinct(f, threshold, false) >= minLeaf) {
            least = Math.min(least, errorOfSplit(f, threshold));
          }
        }
      }
      return least;
    }

    private int distinct(int feature, float threshold, boolean right) {
      int count = 0;
      for (int i = 0; i < bag.length; i++) {
        count += bag[i] > 0 && row(i)[feature] > threshold == right ? 1 : 0;
      }
      return count;
    }

    double errorOfAll() {
      return error(0, Float.POSITIVE_INFINITY, false);
    }

    double errorOfSplit(int feature, float threshold) {
      return error(feature, threshold, false) + error(feature, threshold, true);
    }

    private double error(int feature, float threshold, boolean right) {
      double weight = 0;
      double sum = 0;
      for (int i = 0; i < bag.length; i++) {
        if (row(i)[feature] > threshold == right) {
          weight += bag[i];
          sum += bag[i] * scores[i];
        }
      }
      double error = 0;
      for (int i = 0; i < bag.length; i++) {
        if (row(i)[feature] > threshold == right) {
          double residual = scores[i] - sum / weight;
          error += bag[i] * residual * residual;
        }
      }
      return error;
    }

    int[] distinctRowsByNode(GrownTree tree) {
      int[] distinct = new int[tree.size()];
      for (int i = 0; i < bag.length; i++) {
        if (bag[i] > 0) {
          distinct[tree.leafOf(row(i))]++;
        }
      }
      for (int node = tree.size() - 1; node >= 0; node--) {
        if (!tree.leaf(node)) {
          distinct[node] = distinct[node + 1] + distinct[tree.right(node)];
        }
      }
      return distinct;
    }
  }
}
