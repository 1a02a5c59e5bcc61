package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.ImmutableOutputInfo;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.SparseVector;
import org.tribuo.provenance.ModelProvenance;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.provenance.impl.EmptyTrainerProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;

/**
 * Random forests twice: as Tribuo's own nodes and packed. Thresholds and values are drawn from few
 * floats and doubles beside them, so that rows often meet a threshold exactly.
 */
final class RandomForests {

  static final String[] NAMES =
      java.util.Arrays.stream(Feature.values()).map(Feature::id).toArray(String[]::new);

  private static final float[] NUMBERS = {0, 0.1f, 33.3f, 50, 99.9f, 16_777_216f, 1e-30f};

  private final Random random;
  private final int depth;
  private final List<Feature> features;
  private final MutableDataset<Regressor> dataset;
  private final List<Node<Regressor>> roots = new ArrayList<>();
  private final ForestBuilder builder = new ForestBuilder();

  RandomForests(long seed, int trees) {
    this(seed, trees, 8, List.of(Feature.values()));
  }

  /**
   * @param depth most splits above a leaf
   * @param features those that splits ask for
   */
  RandomForests(long seed, int trees, int depth, List<Feature> features) {
    this.random = new Random(seed);
    this.depth = depth;
    this.features = features;
    RegressionFactory factory = new RegressionFactory();
    dataset = new MutableDataset<>(new SimpleDataSourceProvenance("test", factory), factory);
    dataset.add(example(new double[Feature.COUNT]));
    for (int tree = 0; tree < trees; tree++) {
      builder.tree();
      roots.add(grow(0));
    }
  }

  private Node<Regressor> grow(int splitsAbove) {
    if (splitsAbove == depth || random.nextInt(6) == 0) {
      float value = random.nextFloat() * 100;
      builder.leaf(value, random.nextInt(300));
      return new LeafNode<>(0, new Regressor("score", value), Map.of(), false);
    }
    Feature feature = features.get(random.nextInt(features.size()));
    double threshold = beside(NUMBERS[random.nextInt(NUMBERS.length)]);
    int split = builder.split(feature, threshold);
    Node<Regressor> left = grow(splitsAbove + 1);
    builder.right(split);
    Node<Regressor> right = grow(splitsAbove + 1);
    int id = featureMap().getID(feature.id());
    return new SplitNode<>(threshold, id, 0, right, left);
  }

  private double beside(float number) {
    return switch (random.nextInt(4)) {
      case 0 -> Math.nextDown((double) number);
      case 1 -> Math.nextUp((double) number);
      case 2 -> ((double) number + Math.nextUp(number)) / 2;
      default -> number;
    };
  }

  /** A row of float32 values at, just below and just above the numbers of the thresholds. */
  FeatureVector row() {
    double[] values = new double[Feature.COUNT];
    for (int i = 0; i < values.length; i++) {
      float number = NUMBERS[random.nextInt(NUMBERS.length)];
      values[i] =
          switch (random.nextInt(3)) {
            case 0 -> Math.nextDown(number);
            case 1 -> Math.nextUp(number);
            default -> number;
          };
    }
    return FeatureVector.of(values);
  }

  PackedForest packed() {
    ModelProvenance provenance =
        new ModelProvenance(
            PackedForest.class.getName(),
            OffsetDateTime.parse("2026-11-22T08:00:00Z"),
            dataset.getProvenance(),
            new EmptyTrainerProvenance());
    return PackedForest.of("test", provenance, featureMap(), outputInfo(), builder);
  }

  /** What Tribuo's own trees say of a row: for each tree the value of its leaf. */
  double[] unpacked(FeatureVector row) {
    SparseVector vector =
        SparseVector.createSparseVector(example(row.toArray()), featureMap(), false);
    return roots.stream().mapToDouble(root -> leaf(root, vector)).toArray();
  }

  private static double leaf(Node<Regressor> root, SparseVector row) {
    Node<Regressor> node = root;
    while (node instanceof SplitNode<Regressor> split) {
      node = split.getNextNode(row);
    }
    return ((LeafNode<Regressor>) node).getOutput().getValues()[0];
  }

  static ArrayExample<Regressor> example(double[] values) {
    return new ArrayExample<>(new Regressor("score", 1), NAMES, values);
  }

  private ImmutableFeatureMap featureMap() {
    return dataset.getFeatureIDMap();
  }

  private ImmutableOutputInfo<Regressor> outputInfo() {
    return dataset.getOutputIDInfo();
  }
}
