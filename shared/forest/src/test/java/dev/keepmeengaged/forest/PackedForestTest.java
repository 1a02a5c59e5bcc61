package dev.keepmeengaged.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.impl.ArrayExample;
import org.tribuo.regression.Regressor;

class PackedForestTest {

  private static final double EXACT = 1e-12;

  @Property(tries = 100)
  void predict_isTheMeanOfTribuosOwnTrees(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int trees) {
    RandomForests forests = new RandomForests(seed, trees);
    PackedForest packed = forests.packed();
    List<FeatureVector> rows = Stream.generate(forests::row).limit(30).toList();

    double[] batch = packed.predictAll(rows);
    for (int i = 0; i < rows.size(); i++) {
      double mean = Arrays.stream(forests.unpacked(rows.get(i))).average().orElseThrow();
      assertThat(packed.predict(rows.get(i))).isCloseTo(mean, within(EXACT));
      assertThat(batch[i]).isEqualTo(packed.predict(rows.get(i)));
      assertThat(tribuo(packed, rows.get(i).toArray())).isEqualTo(packed.predict(rows.get(i)));
    }
  }

  @Property(tries = 50)
  void predict_withAMask_isTheMeanOfItsTrees(@ForAll long seed) {
    RandomForests forests = new RandomForests(seed, 9);
    PackedForest packed = forests.packed();
    BitSet members = BitSet.valueOf(new long[] {(seed & 0x1ff) | 1});
    TreeMask mask = TreeMask.of(members, 9);
    FeatureVector row = forests.row();

    double[] values = forests.unpacked(row);
    double mean = members.stream().mapToDouble(t -> values[t]).average().orElseThrow();
    assertThat(packed.predict(row, mask)).isCloseTo(mean, within(EXACT));
    assertThat(packed.predictAll(List.of(row, row), List.of(mask, TreeMask.all(9))))
        .containsExactly(packed.predict(row, mask), packed.predict(row));
  }

  @Property(tries = 5)
  void predict_ofMoreTreesThanGoDownTogether_isTheMeanOfAll(
      @ForAll long seed, @ForAll @IntRange(min = 255, max = 600) int trees) {
    RandomForests forests = new RandomForests(seed, trees, 3, List.of(Feature.values()));
    PackedForest packed = forests.packed();
    FeatureVector row = forests.row();
    BitSet members = new BitSet();
    members.set(trees / 3, trees);

    double[] values = forests.unpacked(row);
    assertThat(packed.predict(row))
        .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(EXACT));
    assertThat(packed.predict(row, TreeMask.of(members, trees)))
        .isCloseTo(Arrays.stream(values).skip(trees / 3).average().orElseThrow(), within(EXACT));
    float[] each = packed.treeValues(row);
    assertThat(IntStream.range(0, trees).mapToDouble(i -> each[i]))
        .containsExactly(Arrays.stream(values).boxed().toArray(Double[]::new));
    float[] some = packed.treeValues(row, TreeMask.of(members, trees));
    assertThat(some).containsExactly(Arrays.copyOfRange(each, trees / 3, trees));
  }

  @Property(tries = 5)
  void predict_onManyThreads_isWhatItIsOnOne(@ForAll long seed) {
    RandomForests forests = new RandomForests(seed, 20);
    PackedForest packed = forests.packed();
    List<FeatureVector> rows = Stream.generate(forests::row).limit(2_000).toList();

    double[] alone = rows.stream().mapToDouble(packed::predict).toArray();

    assertThat(rows.parallelStream().mapToDouble(packed::predict).toArray()).isEqualTo(alone);
  }

  @Test
  void predict_allocatesNothing() {
    RandomForests forests = new RandomForests(1, 20);
    PackedForest packed = forests.packed();
    FeatureVector row = forests.row();
    TreeMask mask = TreeMask.all(20);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    double sum = packed.predict(row) + packed.predict(row, mask);

    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 1_000; i++) {
      sum += packed.predict(row) + packed.predict(row, mask);
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(sum).isPositive();
    assertThat(allocated).as("bytes for 2,000 predictions").isLessThan(1_000);
  }

  @Test
  void predictAll_ofNoRows_isEmpty() {
    assertThat(stump(50, 1, 2).predictAll(List.of())).isEmpty();
  }

  @Property
  void floatAtMost_sendsEveryFloatWhereTheDoubleSendsIt(
      @ForAll @DoubleRange(min = -1e40, max = 1e40) double threshold, @ForAll float value) {
    float packed = ForestBuilder.floatAtMost(threshold);

    for (float x : new float[] {value, (float) threshold, Math.nextUp(packed), packed}) {
      assertThat(x > packed).isEqualTo((double) x > threshold);
    }
  }

  @Test
  void predict_ofADoubleAboveAFloatThreshold_readsItAsFloat32() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int split = builder.split(Feature.PRICE, 33.3f);
    builder.leaf(1, 1);
    builder.right(split);
    builder.leaf(2, 1);
    double justAbove = Math.nextUp((double) 33.3f);

    PackedForest forest = packed(builder);

    assertThat(forest.predict(row(Feature.PRICE, justAbove))).isEqualTo(1);
    assertThat(tribuo(forest, row(Feature.PRICE, justAbove).toArray())).isEqualTo(1);
    assertThat(forest.predict(row(Feature.PRICE, Math.nextUp(33.3f)))).isEqualTo(2);
  }

  @Property(tries = 20)
  void deserializeFromStream_ofWhatWasWritten_predictsTheSame(@ForAll long seed)
      throws IOException {
    RandomForests forests = new RandomForests(seed, 5);
    PackedForest packed = forests.packed();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    packed.serializeToStream(bytes);

    Model<?> read = Model.deserializeFromStream(new ByteArrayInputStream(bytes.toByteArray()));

    assertThat(read).isInstanceOf(PackedForest.class);
    PackedForest restored = (PackedForest) read;
    assertThat(restored.treesHash()).isEqualTo(packed.treesHash());
    assertThat(restored.getProvenance()).isEqualTo(packed.getProvenance());
    assertThat(restored.getFeatureIDMap().size()).isEqualTo(Feature.COUNT);
    assertThat(restored.serialize()).isEqualTo(packed.serialize());
    FeatureVector row = forests.row();
    assertThat(restored.predict(row)).isEqualTo(packed.predict(row));
  }

  @Test
  void treesHash_changesWithAnyNode() {
    assertThat(stump(50, 1, 2).treesHash())
        .isEqualTo(stump(50, 1, 2).treesHash())
        .isNotEqualTo(stump(51, 1, 2).treesHash())
        .isNotEqualTo(stump(50, 1, 3).treesHash())
        .hasSize(64);
  }

  @Test
  void visit_ofATree_showsItsNodesInPreOrder() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    builder.leaf(7, 9);
    builder.tree();
    int split = builder.split(Feature.PRICE, 50);
    builder.leaf(1, 3);
    builder.right(split);
    builder.leaf(2, 4);
    List<String> seen = new ArrayList<>();

    packed(builder)
        .visit(
            1,
            new NodeVisitor() {
              @Override
              public void split(Feature feature, float threshold, int cover) {
                seen.add(feature.id() + " > " + threshold + " of " + cover);
              }

              @Override
              public void leaf(float value, int cover) {
                seen.add(value + " of " + cover);
              }
            });

    assertThat(seen).containsExactly("price > 50.0 of 7", "1.0 of 3", "2.0 of 4");
  }

  @Test
  void predict_ofAnExample_matchesFeaturesByName() {
    PackedForest forest = stump(50, 1, 2);

    assertThat(
            forest
                .predict(
                    new ArrayExample<>(
                        new Regressor("score", 0),
                        new String[] {"unknown", Feature.PRICE.id()},
                        new double[] {1, 60}))
                .getOutput()
                .getValues()[0])
        .isEqualTo(2);
    assertThat(
            forest
                .predict(
                    new ArrayExample<>(
                        new Regressor("score", 0),
                        new String[] {Feature.DISCOUNT.id()},
                        new double[] {60}))
                .getOutput()
                .getValues()[0])
        .as("an absent feature is 0")
        .isEqualTo(1);
  }

  @Test
  void predict_ofAnExampleThatIsNotANumber_isRefused() {
    ArrayExample<Regressor> example =
        new ArrayExample<>(
            new Regressor("score", 0),
            new String[] {Feature.PRICE.id()},
            new double[] {Double.NaN});

    assertThatThrownBy(() -> stump(50, 1, 2).predict(example))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("price is not a number");
  }

  @Test
  void visit_ofATreeThatIsNotThere_isRefused() {
    NodeVisitor nobody =
        new NodeVisitor() {
          @Override
          public void split(Feature feature, float threshold, int cover) {}

          @Override
          public void leaf(float value, int cover) {}
        };

    assertThatThrownBy(() -> stump(50, 1, 2).visit(1, nobody))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void predict_ofAMissingValue_isRefused() {
    assertThatThrownBy(() -> stump(50, 1, 2).predict(row(Feature.QUIZ_GRADE, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quizGrade is missing");
  }

  @Test
  void predict_withAMaskOfAnotherForestOrOfNoTree_isRefused() {
    PackedForest forest = stump(50, 1, 2);
    FeatureVector row = row(Feature.PRICE, 1);

    assertThatThrownBy(() -> forest.predict(row, TreeMask.all(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> forest.predict(row, TreeMask.of(new BitSet(), 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void topFeatures_countSplits() {
    assertThat(stump(50, 1, 2).getTopFeatures(-1).get(Model.ALL_OUTPUTS))
        .singleElement()
        .satisfies(
            top -> {
              assertThat(top.getA()).isEqualTo("price");
              assertThat(top.getB()).isEqualTo(1);
            });
  }

  @Test
  void copy_isNamedAnewAndPredictsTheSame() {
    PackedForest forest = stump(50, 1, 2);

    Model<Regressor> copy = forest.copy();

    assertThat(((PackedForest) copy).treesHash()).isEqualTo(forest.treesHash());
  }

  static PackedForest stump(double threshold, double left, double right) {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int split = builder.split(Feature.PRICE, threshold);
    builder.leaf(left, 3);
    builder.right(split);
    builder.leaf(right, 4);
    return packed(builder);
  }

  static PackedForest packed(ForestBuilder builder) {
    PackedForest any = new RandomForests(0, 1).packed();
    return PackedForest.of(
        "test", any.getProvenance(), any.getFeatureIDMap(), any.getOutputIDInfo(), builder);
  }

  static FeatureVector row(Feature feature, double value) {
    double[] values = new double[Feature.COUNT];
    values[feature.ordinal()] = value;
    return FeatureVector.of(values);
  }

  private static double tribuo(PackedForest forest, double[] values) {
    return forest.predict(RandomForests.example(values)).getOutput().getValues()[0];
  }
}
