package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;

/**
 * Copies what is left of trees for one row when only some of its features change. All trees are
 * copied together, level by level, so that what is read of one does not wait for another. Not
 * thread-safe; used once.
 */
final class Pruning {

  private final long[] whole;
  private final int[] row;
  private final int changing;

  /** What is left, laid out like {@link PackedTrees}. */
  private long[] left = {};

  private int size;

  /**
   * @param row the keys of its values
   * @param changing the features that change, a bit each
   */
  Pruning(PackedTrees trees, int[] row, int changing) {
    this.whole = trees.content();
    this.row = row;
    this.changing = changing;
  }

  /** What is left of the trees in a mask. */
  PackedTrees left(TreeMask mask) {
    int trees = mask.count();
    size = PackedTrees.behindRoots(trees);
    left = new long[64 * size];
    long[] nodes = new long[trees];
    int[] slots = new int[trees];
    int count = 0;
    for (int tree = 0; tree < mask.trees(); tree++) {
      if (mask.contains(tree)) {
        nodes[count] = whole[tree];
        slots[count] = count;
        count++;
      }
    }
    while (count > 0) {
      long[] nodesBelow = new long[2 * count];
      int[] slotsBelow = new int[2 * count];
      count = level(nodes, slots, count, nodesBelow, slotsBelow);
      nodes = nodesBelow;
      slots = slotsBelow;
    }
    return PackedTrees.pruned(trees, Arrays.copyOf(left, size));
  }

  /**
   * Copies the nodes of a level to their slots and collects those below: both children of a split
   * that remains, one of a split that is decided, none of a leaf. That is arithmetic, as the
   * processor could not guess which it is. So a decided split is copied too, and overwritten by
   * what it leads to; and two nodes are always collected, but as many counted as there are.
   *
   * @return number of nodes below
   */
  private int level(long[] nodes, int[] slots, int count, long[] nodesBelow, int[] slotsBelow) {
    if (left.length - size < 2 * count) {
      left = Arrays.copyOf(left, 2 * (size + count));
    }
    int free = size;
    int below = 0;
    for (int i = 0; i < count; i++) {
      long node = nodes[i];
      int slot = slots[i];
      int child = PackedTrees.left(node);
      int feature = PackedTrees.feature(node);
      int split = -child >>> 31; // 1, or 0 for a leaf
      int remains = changing >>> feature & split;
      int right = PackedTrees.right(PackedTrees.key(node), row[feature]) & ~remains;
      left[slot] = PackedTrees.withLeft(node, free & -remains);
      nodesBelow[below] = whole[child + right];
      slotsBelow[below] = slot + (free - slot & -remains);
      nodesBelow[below + 1] = whole[child + 1];
      slotsBelow[below + 1] = free + 1;
      below += split + remains;
      free += 2 * remains;
    }
    size = free;
    return below;
  }
}
