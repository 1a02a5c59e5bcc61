package dev.keepmeengaged.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedTreesTest {

  private static final long LEAF = PreOrder.leaf(1);

  private static long split(int right) {
    return PreOrder.split(Feature.PRICE.ordinal(), 50, right);
  }

  @Test
  void of_twoTrees_knowsTheirNodesAndCovers() {
    PackedTrees trees =
        PackedTrees.of(
            new PreOrder(
                new int[] {0, 5},
                new long[] {split(2), LEAF, split(4), LEAF, LEAF, PreOrder.leaf(7)},
                new int[] {1, 2, 3, 4}),
            ModelFeatures.ALL);

    assertThat(trees.trees()).isEqualTo(2);
    assertThat(trees.nodes()).isEqualTo(6);
    assertThat(trees.cover(0)).isEqualTo(6);
    int right = trees.left(0) + 1;
    assertThat(trees.leaf(trees.left(0))).isTrue();
    assertThat(trees.feature(right)).isEqualTo(Feature.PRICE.ordinal());
    assertThat(trees.threshold(right)).isEqualTo(50);
    assertThat(trees.cover(right)).isEqualTo(5);
    assertThat(trees.cover(trees.left(right) + 1)).isEqualTo(3);
    assertThat(trees.value(1)).isEqualTo(7);
    assertThat(trees.cover(1)).isEqualTo(4);
  }

  @Test
  void of_aTreeThatIsDeeperThanAnyIsGrown_isRefused() {
    assertThat(PackedTrees.of(chain(PackedTrees.DEEPEST), ModelFeatures.ALL).nodes())
        .isEqualTo(2 * PackedTrees.DEEPEST + 1);
    assertThatThrownBy(() -> PackedTrees.of(chain(PackedTrees.DEEPEST + 1), ModelFeatures.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tree 0: node 2000 has more than 1000 splits above its children");
  }

  /** A tree of so many splits, each the right child of the one above. */
  private static PreOrder chain(int splits) {
    long[] nodes = new long[2 * splits + 1];
    for (int i = 0; i < splits; i++) {
      nodes[2 * i] = split(2 * i + 2);
      nodes[2 * i + 1] = LEAF;
    }
    nodes[2 * splits] = LEAF;
    int[] covers = new int[splits + 1];
    Arrays.fill(covers, 1);
    return new PreOrder(new int[] {0}, nodes, covers);
  }

  @Property(tries = 50)
  void of_anyNumberOfTrees_hasPairsOfChildrenOnEvenSlotsBehindTheirParents(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    PackedTrees trees = new RandomForests(seed, count).packed().packedTrees();

    for (int slot = 0; slot < trees.slots(); slot++) {
      if (!trees.leaf(slot)) {
        assertThat(trees.left(slot)).isEven().isGreaterThan(slot).isGreaterThanOrEqualTo(count);
      }
    }
  }

  @Property(tries = 50)
  void preOrder_isWhatTheTreesWereMadeOf(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int count) {
    PackedTrees trees = new RandomForests(seed, count).packed().packedTrees();

    PreOrder stored = trees.preOrder(ModelFeatures.ALL);

    assertThat(stored.roots()).hasSize(count);
    assertThat(stored.nodes()).hasSize(trees.nodes());
    PackedTrees again = PackedTrees.of(stored, ModelFeatures.ALL);
    assertThat(again.content()).isEqualTo(trees.content());
    assertThat(again.preOrder(ModelFeatures.ALL)).usingRecursiveComparison().isEqualTo(stored);
  }

  @Test
  void of_aChildOutOfBounds_isRefused() {
    assertRefused("outside its tree: 3", split(3), LEAF, LEAF);
    assertRefused("outside its tree: 134217727", split((1 << 27) - 1), LEAF, LEAF);
  }

  @Test
  void of_aChildThatLoopsBack_isRefused() {
    assertRefused("outside its tree: 1", split(1), LEAF, LEAF);
    assertRefused("outside its tree: 1", split(4), split(1), LEAF, LEAF, LEAF);
  }

  @Test
  void of_aNodeWithTwoParents_isRefused() {
    assertRefused("a right child is said to be node 3", split(3), split(3), LEAF, LEAF, LEAF);
  }

  @Test
  void of_aTreeThatIsCutOff_isRefused() {
    assertRefused("outside its tree", split(2), LEAF);
    assertRefused("outside its tree", split(4), split(3), LEAF, LEAF, split(6));
  }

  @Test
  void of_moreSplitsThanLeavesAllow_isRefused() {
    assertRefused("one split too many", split(4), split(4), split(4), LEAF, LEAF);
  }

  @Test
  void of_aTreeThatEndsEarly_isRefused() {
    assertRefused("ends before its last node", split(2), LEAF, LEAF, LEAF);
  }

  @Test
  void of_anUnknownFeature_isRefused() {
    int unknown = Feature.COUNT;
    assertRefused("asks for feature " + unknown, PreOrder.split(unknown, 1, 2), LEAF, LEAF);
    assertRefused("a leaf with a feature", PreOrder.split(3, 1, 0));
  }

  @Test
  void of_aNumberThatIsNotFinite_isRefused() {
    assertRefused("not a finite number", PreOrder.leaf(Float.NaN));
    assertRefused("not a finite number", PreOrder.split(0, Float.POSITIVE_INFINITY, 2), LEAF);
  }

  @Test
  void of_coversThatDoNotGoWithTheLeaves_areRefused() {
    for (int[] covers : new int[][] {{}, {1}, {1, 2, 3}, {1, -1}, {1, Integer.MAX_VALUE}}) {
      assertThatThrownBy(
              () ->
                  PackedTrees.of(
                      new PreOrder(new int[] {0}, new long[] {split(2), LEAF, LEAF}, covers),
                      ModelFeatures.ALL))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("covers");
    }
  }

  @Test
  void of_rootsThatAreNotAscendingFrom0_areRefused() {
    for (int[] roots : new int[][] {{}, {1}, {0, 0}, {0, 2}, {0, -1}}) {
      assertThatThrownBy(
              () ->
                  PackedTrees.of(
                      new PreOrder(roots, new long[] {LEAF, LEAF}, new int[] {1, 1}),
                      ModelFeatures.ALL))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 500)
  void of_aBodyWithAnyBitFlipped_isTreesOrIsRefused(
      @ForAll long seed, @ForAll @IntRange(min = 0) int bit) {
    PreOrder body =
        new RandomForests(seed, 3, 4, List.of(Feature.values()))
            .packed()
            .packedTrees()
            .preOrder(ModelFeatures.ALL);
    int bits = bit % (Long.SIZE * body.nodes().length + Integer.SIZE * 3);
    if (bits < Integer.SIZE * 3) {
      body.roots()[bits / Integer.SIZE] ^= 1 << bits;
    } else {
      body.nodes()[(bits - Integer.SIZE * 3) / Long.SIZE] ^= 1L << (bits - Integer.SIZE * 3);
    }

    try {
      assertThat(PackedTrees.of(body, ModelFeatures.ALL).trees()).isEqualTo(3);
    } catch (IllegalArgumentException refused) {
      assertThat(refused).hasMessageMatching(".+");
    }
  }

  private static void assertRefused(String message, long... nodes) {
    assertThatThrownBy(
            () ->
                PackedTrees.of(
                    new PreOrder(new int[] {0}, nodes, new int[nodes.length]), ModelFeatures.ALL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
