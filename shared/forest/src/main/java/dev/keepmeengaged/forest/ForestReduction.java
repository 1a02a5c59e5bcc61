package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;

/**
 * Reduces trees to the nodes that one row can reach when only some of its features change. Copies
 * all trees together, level by level, so that no tree waits for another's memory. Not thread-safe;
 * used once.
 */
final class ForestReduction {

  private final long[] whole;
  private final int[] row;
  private final int changing;

  /** The reduced trees, laid out like {@link PackedTrees}. */
  private long[] reduced = {};

  private int size;

  /**
   * @param row the {@link FloatKeys} of its values
   * @param changing the features that change, a bit each
   */
  ForestReduction(PackedTrees trees, int[] row, int changing) {
    this.whole = trees.content();
    this.row = row;
    this.changing = changing;
  }

  /** The reduced trees of a mask, in its order. */
  PackedTrees reduced(TreeMask mask) {
    int trees = mask.count();
    size = PackedTrees.behindRoots(trees);
    reduced = new long[64 * size];
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
    return PackedTrees.reduced(trees, Arrays.copyOf(reduced, size));
  }

  /**
   * Copies the nodes of a level to their slots and collects those below: both children of a split
   * that remains, one of a split that is decided, none of a leaf. Arithmetic decides which, since
   * the processor would mispredict a branch. So it copies a decided split too, which the node below
   * then overwrites, and it writes two nodes always but counts only the real ones.
   *
   * @return number of nodes below
   */
  private int level(long[] nodes, int[] slots, int count, long[] nodesBelow, int[] slotsBelow) {
    if (reduced.length - size < 2 * count) {
      reduced = Arrays.copyOf(reduced, 2 * (size + count));
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
      reduced[slot] = PackedTrees.withLeft(node, free & -remains);
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
