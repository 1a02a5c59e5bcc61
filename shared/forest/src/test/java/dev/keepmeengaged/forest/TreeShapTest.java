package dev.keepmeengaged.forest;

import static dev.keepmeengaged.domain.Feature.CERTIFICATES;
import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.EXTERNAL;
import static dev.keepmeengaged.domain.Feature.PAGE_TYPES;
import static dev.keepmeengaged.domain.Feature.PRICE;
import static dev.keepmeengaged.domain.Feature.QUIZ_GRADE;
import static dev.keepmeengaged.domain.Feature.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.keepmeengaged.domain.Explanation;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TreeShapTest {

  private static final double EXACT = 1e-9;

  /** Few enough for every subset, so that features come back on a path. */
  private static final List<Feature> FEW =
      List.of(PRICE, USERS, QUIZ_GRADE, CONTENT, EXTERNAL, CERTIFICATES);

  @Property(tries = 200)
  void explain_isShapleysAverageOverAllOrders(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int depth) {
    RandomForests forests = new RandomForests(seed, 3, depth, FEW);
    PackedForest forest = forests.packed();
    FeatureVector row = forests.row();
    TreeMask mask = mask(seed, 3);
    List<Set<Feature>> players = FEW.stream().map(Set::of).toList();

    Explanation explanation = TreeShap.of(forest).explain(row, mask);

    ShapleyByDefinition expected = new ShapleyByDefinition(forest, mask, row, players);
    assertThat(explanation.base()).isCloseTo(expected.base(), within(EXACT));
    assertThat(explanation.prediction()).isEqualTo(forest.predict(row, mask));
    for (Feature feature : FEW) {
      assertThat(explanation.of(feature))
          .as(feature.id())
          .isCloseTo(expected.of(Set.of(feature)), within(EXACT));
    }
  }

  @Property(tries = 200)
  void explainWithPageMix_isShapleysAverageOverOrdersWithThePageTypesTogether(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int depth) {
    RandomForests forests = new RandomForests(seed, 3, depth, FEW);
    PackedForest forest = forests.packed();
    FeatureVector row = forests.row();
    TreeMask mask = mask(seed, 3);
    Set<Feature> mix = Set.of(CONTENT, EXTERNAL);
    List<Set<Feature>> players =
        List.of(Set.of(PRICE), Set.of(USERS), Set.of(QUIZ_GRADE), Set.of(CERTIFICATES), mix);

    Explanation explanation = TreeShap.of(forest).explainWithPageMix(row, mask);

    ShapleyByDefinition expected = new ShapleyByDefinition(forest, mask, row, players);
    assertThat(explanation.base()).isCloseTo(expected.base(), within(EXACT));
    assertThat(explanation.prediction()).isEqualTo(forest.predict(row, mask));
    assertThat(explanation.pageMix().orElseThrow()).isCloseTo(expected.of(mix), within(EXACT));
    for (Feature feature : List.of(PRICE, USERS, QUIZ_GRADE, CERTIFICATES)) {
      assertThat(explanation.of(feature))
          .as(feature.id())
          .isCloseTo(expected.of(Set.of(feature)), within(EXACT));
    }
  }

  @Property(tries = 100)
  void explain_addsUpToThePrediction(@ForAll long seed) {
    RandomForests forests = new RandomForests(seed, 3, 14, List.of(Feature.values()));
    PackedForest forest = forests.packed();
    FeatureVector row = forests.row();
    TreeMask mask = mask(seed, 3);

    assertThat(TreeShap.of(forest).explain(row, mask).residual()).isCloseTo(0, within(EXACT));
    assertThat(TreeShap.of(forest).explainWithPageMix(row, mask).residual())
        .isCloseTo(0, within(EXACT));
  }

  @Test
  void explain_ofAPathWithEveryFeature_isExact() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    path(builder, 0);
    PackedForest forest = PackedForestTest.packed(builder);
    double[] toTheEnd = new double[Feature.COUNT];
    Arrays.setAll(toTheEnd, f -> f % 2 == 0 ? 10 : -10);
    FeatureVector row = FeatureVector.of(toTheEnd);
    List<Set<Feature>> players = Stream.of(Feature.values()).map(Set::of).toList();

    Explanation explanation = TreeShap.of(forest).explain(row, TreeMask.all(1));

    ShapleyByDefinition expected = new ShapleyByDefinition(forest, TreeMask.all(1), row, players);
    for (Feature feature : Feature.values()) {
      assertThat(explanation.of(feature))
          .as(feature.id())
          .isCloseTo(expected.of(Set.of(feature)), within(EXACT));
    }
  }

  /** A large leaf beside each split, and every feature asked for, some twice. */
  private static void path(ForestBuilder builder, int splits) {
    if (splits == 25) {
      builder.leaf(90, 1);
      return;
    }
    int split = builder.split(Feature.values()[7 * splits % Feature.COUNT], 0);
    if (splits % 2 == 0) {
      builder.leaf(splits, 1 << (25 - splits));
      builder.right(split);
      path(builder, splits + 1);
    } else {
      path(builder, splits + 1);
      builder.right(split);
      builder.leaf(splits, 1 << (25 - splits));
    }
  }

  @Test
  void explain_ofAStump_givesItsFeatureTheDifferenceToTheBag() {
    Explanation explanation =
        TreeShap.of(PackedForestTest.stump(50, 1, 8))
            .explain(PackedForestTest.row(PRICE, 60), TreeMask.all(1));

    assertThat(explanation.base()).isCloseTo((3 * 1 + 4 * 8) / 7.0, within(EXACT));
    assertThat(explanation.of(PRICE)).isCloseTo(3, within(EXACT));
    assertThat(explanation.prediction()).isEqualTo(8);
  }

  @Test
  void explain_ofALeaf_isItsValue() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    builder.leaf(42, 7);

    Explanation explanation =
        TreeShap.of(PackedForestTest.packed(builder))
            .explain(PackedForestTest.row(PRICE, 60), TreeMask.all(1));

    assertThat(explanation.base()).isEqualTo(42);
    assertThat(explanation.prediction()).isEqualTo(42);
    assertThat(explanation.contributions().values()).containsOnly(0.0);
  }

  @Property(tries = 50)
  void explain_ofAFeatureThatNoTreeAsksFor_isExactly0(@ForAll long seed) {
    RandomForests forests = new RandomForests(seed, 5, 8, FEW);

    Map<Feature, Double> contributions =
        TreeShap.of(forests.packed()).explain(forests.row(), TreeMask.all(5)).contributions();

    assertThat(contributions.entrySet())
        .filteredOn(entry -> !FEW.contains(entry.getKey()))
        .allSatisfy(entry -> assertThat(entry.getValue()).isZero());
  }

  /** The score is 80 where both are high, else 10; it does not matter which one is asked first. */
  @Test
  void explain_ofTwoFeaturesThatPlayTheSamePart_isTheSame() {
    ForestBuilder builder = new ForestBuilder();
    both(builder, PRICE, USERS);
    both(builder, USERS, PRICE);

    Explanation explanation =
        TreeShap.of(PackedForestTest.packed(builder))
            .explain(PackedForestTest.row(PRICE, 60).with(Map.of(USERS, 60.0)), TreeMask.all(2));

    assertThat(explanation.base()).isCloseTo((3 * 10 + 80) / 4.0, within(EXACT));
    assertThat(explanation.of(PRICE)).isCloseTo(26.25, within(EXACT));
    assertThat(explanation.of(USERS)).isCloseTo(26.25, within(EXACT));
  }

  private static void both(ForestBuilder builder, Feature first, Feature second) {
    builder.tree();
    int above = builder.split(first, 50);
    builder.leaf(10, 2);
    builder.right(above);
    int below = builder.split(second, 50);
    builder.leaf(10, 1);
    builder.right(below);
    builder.leaf(80, 1);
  }

  @Test
  void explainWithPageMix_ofTwoTypesThatOnlyCountTogether_isNotTheirSum() {
    ForestBuilder builder = new ForestBuilder();
    builder.tree();
    int price = builder.split(PRICE, 50);
    builder.leaf(10, 4);
    builder.right(price);
    int content = builder.split(CONTENT, 50);
    builder.leaf(10, 2);
    builder.right(content);
    int external = builder.split(EXTERNAL, 50);
    builder.leaf(10, 1);
    builder.right(external);
    builder.leaf(90, 1);
    TreeShap explainer = TreeShap.of(PackedForestTest.packed(builder));
    FeatureVector row = PackedForestTest.row(PRICE, 60).with(Map.of(CONTENT, 60.0, EXTERNAL, 60.0));

    Explanation alone = explainer.explain(row, TreeMask.all(1));
    Explanation together = explainer.explainWithPageMix(row, TreeMask.all(1));

    assertThat(together.pageMix().orElseThrow()).isCloseTo(45, within(EXACT));
    assertThat(together.of(PRICE)).isCloseTo(25, within(EXACT));
    assertThat(PAGE_TYPES.stream().mapToDouble(alone::of).sum()).isGreaterThan(45.1);
  }

  @Property(tries = 20)
  void explain_ofAForest_hasThePageTypesTogether(@ForAll long seed) {
    RandomForests forests = new RandomForests(seed, 3, 8, FEW);
    PackedForest forest = forests.packed();
    FeatureVector row = forests.row();
    TreeMask mask = mask(seed, 3);

    Explanation expected = TreeShap.of(forest).explainWithPageMix(row, mask);

    assertThat(forest.explain(row, mask)).isEqualTo(expected);
    assertThat(forest.explain(row, mask)).as("the second time").isEqualTo(expected);
  }

  @Test
  void explain_fromManyThreads_isWhatOneGives() {
    RandomForests forests = new RandomForests(5, 20, 10, List.of(Feature.values()));
    TreeShap explainer = TreeShap.of(forests.packed());
    List<FeatureVector> rows = Stream.generate(forests::row).limit(64).toList();

    List<Explanation> parallel =
        rows.parallelStream()
            .map(row -> explainer.explain(row, TreeMask.all(20)))
            .collect(Collectors.toList());

    assertThat(parallel)
        .isEqualTo(rows.stream().map(row -> explainer.explain(row, TreeMask.all(20))).toList());
  }

  @Test
  void explain_ofAMissingValueOrWithAnotherForestsMask_isRefused() {
    TreeShap explainer = TreeShap.of(PackedForestTest.stump(50, 1, 2));

    assertThatThrownBy(
            () -> explainer.explain(PackedForestTest.row(QUIZ_GRADE, Double.NaN), TreeMask.all(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("quizGrade is missing");
    assertThatThrownBy(() -> explainer.explain(PackedForestTest.row(PRICE, 1), TreeMask.all(2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a mask of 2 of 2 trees is not for a forest of 1");
  }

  private static TreeMask mask(long seed, int trees) {
    BitSet members = BitSet.valueOf(new long[] {seed & ((1 << trees) - 1)});
    members.set(Math.floorMod(seed, trees));
    return TreeMask.of(members, trees);
  }
}
