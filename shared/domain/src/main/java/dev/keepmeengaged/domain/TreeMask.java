package dev.keepmeengaged.domain;

import java.util.BitSet;

/**
 * A set of a forest's trees, for a course those that did not see it in training ("out of bag").
 * Immutable.
 */
public final class TreeMask {

  private final BitSet members;
  private final int trees;

  private TreeMask(BitSet members, int trees) {
    this.members = members;
    this.trees = trees;
  }

  /**
   * A mask over {@code trees} trees.
   *
   * @param members indices of the trees in the set, each below {@code trees}
   */
  public static TreeMask of(BitSet members, int trees) {
    if (members.length() > trees) {
      throw new IllegalArgumentException(
          "tree " + (members.length() - 1) + " is not one of " + trees + " trees");
    }
    return new TreeMask((BitSet) members.clone(), trees);
  }

  /** The mask of all {@code trees} trees. */
  public static TreeMask all(int trees) {
    BitSet members = new BitSet(trees);
    members.set(0, trees);
    return new TreeMask(members, trees);
  }

  /** The mask that {@link #toBytes} wrote: bit i of the little-endian bit string is tree i. */
  public static TreeMask fromBytes(byte[] bytes, int trees) {
    return of(BitSet.valueOf(bytes), trees);
  }

  /** One bit a tree, tree 0 in the lowest bit of the first byte; (trees + 7) / 8 bytes. */
  public byte[] toBytes() {
    byte[] bytes = new byte[(trees + 7) / 8];
    byte[] used = members.toByteArray();
    System.arraycopy(used, 0, bytes, 0, used.length);
    return bytes;
  }

  public boolean contains(int tree) {
    return members.get(tree);
  }

  /** The number of trees in the forest. */
  public int trees() {
    return trees;
  }

  /** The number of trees in the set. */
  public int count() {
    return members.cardinality();
  }

  /** The trees that are in both sets. */
  public TreeMask and(TreeMask other) {
    if (other.trees != trees) {
      throw new IllegalArgumentException(
          "masks of " + trees + " and " + other.trees + " trees do not go together");
    }
    BitSet both = (BitSet) members.clone();
    both.and(other.members);
    return new TreeMask(both, trees);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreeMask that && trees == that.trees && members.equals(that.members);
  }

  @Override
  public int hashCode() {
    return 31 * members.hashCode() + trees;
  }

  @Override
  public String toString() {
    return count() + " of " + trees + " trees";
  }
}
