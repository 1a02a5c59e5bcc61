package dev.keepmeengaged.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keepmeengaged.domain.Feature;
import org.junit.jupiter.api.Test;

class PackedTreesTest {

  private static final long LEAF = PackedTrees.leafNode(1);

  private static long split(int right) {
    return PackedTrees.splitNode(Feature.PRICE.ordinal(), 50, right);
  }

  @Test
  void of_twoTrees_knowsTheirNodesAndCovers() {
    PackedTrees trees =
        PackedTrees.of(
            new int[] {0, 5},
            new long[] {split(2), LEAF, split(4), LEAF, LEAF, LEAF},
            new int[] {1, 2, 3, 4});

    assertThat(trees.trees()).isEqualTo(2);
    assertThat(trees.root(1)).isEqualTo(5);
    assertThat(trees.cover(0)).isEqualTo(6);
    assertThat(trees.cover(2)).isEqualTo(5);
    assertThat(trees.cover(5)).isEqualTo(4);
    assertThat(trees.right(2)).isEqualTo(4);
    assertThat(trees.leaf(3)).isTrue();
    assertThat(trees.feature(2)).isEqualTo(Feature.PRICE.ordinal());
    assertThat(trees.number(2)).isEqualTo(50);
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
  void of_aTreeThatEndsEarly_isRefused() {
    assertRefused("ends before its last node", split(2), LEAF, LEAF, LEAF);
  }

  @Test
  void of_anUnknownFeature_isRefused() {
    assertRefused("asks for feature 20", PackedTrees.splitNode(20, 1, 2), LEAF, LEAF);
    assertRefused("a leaf with a feature", PackedTrees.splitNode(3, 1, 0));
  }

  @Test
  void of_aNumberThatIsNotFinite_isRefused() {
    assertRefused("not a finite number", PackedTrees.leafNode(Float.NaN));
    assertRefused(
        "not a finite number", PackedTrees.splitNode(0, Float.POSITIVE_INFINITY, 2), LEAF);
  }

  @Test
  void of_coversThatDoNotGoWithTheLeaves_areRefused() {
    for (int[] covers : new int[][] {{}, {1}, {1, 2, 3}, {1, -1}}) {
      assertThatThrownBy(
              () -> PackedTrees.of(new int[] {0}, new long[] {split(2), LEAF, LEAF}, covers))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("covers");
    }
  }

  @Test
  void of_rootsThatAreNotAscendingFrom0_areRefused() {
    for (int[] roots : new int[][] {{}, {1}, {0, 0}, {0, 2}, {0, -1}}) {
      assertThatThrownBy(() -> PackedTrees.of(roots, new long[] {LEAF, LEAF}, new int[] {1, 1}))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static void assertRefused(String message, long... nodes) {
    assertThatThrownBy(() -> PackedTrees.of(new int[] {0}, nodes, new int[nodes.length]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
