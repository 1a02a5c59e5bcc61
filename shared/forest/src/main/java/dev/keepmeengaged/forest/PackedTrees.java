package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The trees of a forest in three arrays. Immutable and thread-safe.
 *
 * <p>A node is one long: the upper 32 bits are a float, the threshold of a split or the value of a
 * leaf; then 5 bits of feature (ordinal of {@link Feature}) and 27 bits of right child, the index
 * into all nodes. Nodes stand in pre-order, so a split's left child is the next node, and a right
 * child of 0 marks a leaf. A value {@code x > threshold} goes right, everything else left.
 */
final class PackedTrees {

  /** The most nodes that 27 bits of child can tell apart. */
  static final int MOST_NODES = 1 << 27;

  private static final int FEATURE_SHIFT = 27;
  private static final int RIGHT_MASK = MOST_NODES - 1;
  private static final int NO_FEATURE = 31;

  private final int[] roots;
  private final long[] nodes;
  private final int[] covers;

  private PackedTrees(int[] roots, long[] nodes, int[] covers) {
    this.roots = roots;
    this.nodes = nodes;
    this.covers = covers;
  }

  /**
   * The trees in these arrays, which are kept and must not be written to any more.
   *
   * @param roots the index of each tree's root, ascending from 0
   * @param nodes all nodes, tree after tree
   * @param leafCovers for every leaf in order, how many draws of the tree's bag ended there
   * @throws IllegalArgumentException when they are not well-formed trees, saying where
   */
  static PackedTrees of(int[] roots, long[] nodes, int[] leafCovers) {
    if (roots.length == 0 || roots[0] != 0) {
      throw new IllegalArgumentException("it has no first tree");
    }
    if (nodes.length > MOST_NODES) {
      throw new IllegalArgumentException(nodes.length + " nodes are more than " + MOST_NODES);
    }
    for (int t = 0; t < roots.length; t++) {
      int end = t + 1 < roots.length ? roots[t + 1] : nodes.length;
      if (end <= roots[t] || end > nodes.length) {
        throw new IllegalArgumentException("tree " + t + " has no nodes");
      }
      checkTree(t, nodes, roots[t], end);
    }
    return new PackedTrees(roots, nodes, covers(nodes, leafCovers));
  }

  /**
   * Trees for predicting only, out of well-formed ones: they are not checked again, and have no
   * covers.
   */
  static PackedTrees pruned(int[] roots, long[] nodes) {
    return new PackedTrees(roots, nodes, new int[0]);
  }

  /**
   * A tree is right when reading it in pre-order meets every right child exactly where the left
   * subtree beside it ends. That rules out loops, shared nodes and nodes out of reach.
   */
  private static void checkTree(int tree, long[] nodes, int root, int end) {
    int[] awaited = new int[64];
    int depth = 0;
    int i = root;
    while (true) {
      long node = nodes[i];
      if (!Float.isFinite(number(node))) {
        throw new IllegalArgumentException(where(tree, i) + " is not a finite number");
      }
      if (isLeaf(node)) {
        if (feature(node) != NO_FEATURE) {
          throw new IllegalArgumentException(where(tree, i) + " is a leaf with a feature");
        }
        i++;
        if (depth == 0) {
          break;
        }
        depth--;
        if (awaited[depth] != i) {
          throw new IllegalArgumentException(
              "tree %d: a right child is said to be node %d, where it is node %d"
                  .formatted(tree, awaited[depth], i));
        }
      } else {
        if (feature(node) >= Feature.COUNT) {
          throw new IllegalArgumentException(where(tree, i) + " asks for feature " + feature(node));
        }
        int right = right(node);
        if (right <= i + 1 || right >= end) {
          throw new IllegalArgumentException(
              where(tree, i) + " has a child outside its tree: " + right);
        }
        if (depth == awaited.length) {
          awaited = Arrays.copyOf(awaited, 2 * depth);
        }
        awaited[depth++] = right;
        i++;
      }
    }
    if (i != end) {
      throw new IllegalArgumentException("tree " + tree + " ends before its last node");
    }
  }

  private static String where(int tree, int node) {
    return "tree " + tree + ": node " + node;
  }

  /** A split's cover is the sum of its children's, and in pre-order children come later. */
  private static int[] covers(long[] nodes, int[] leafCovers) {
    int[] covers = new int[nodes.length];
    int leaf = leafCovers.length;
    for (int i = nodes.length - 1; i >= 0; i--) {
      if (isLeaf(nodes[i])) {
        if (--leaf < 0 || leafCovers[leaf] < 0) {
          throw new IllegalArgumentException("the covers do not go with the leaves");
        }
        covers[i] = leafCovers[leaf];
      } else {
        covers[i] = Math.addExact(covers[i + 1], covers[right(nodes[i])]);
      }
    }
    if (leaf != 0) {
      throw new IllegalArgumentException("the covers do not go with the leaves");
    }
    return covers;
  }

  int trees() {
    return roots.length;
  }

  int nodes() {
    return nodes.length;
  }

  int root(int tree) {
    return roots[tree];
  }

  boolean leaf(int node) {
    return isLeaf(nodes[node]);
  }

  /** Ordinal of the feature that a split asks for. */
  int feature(int node) {
    return feature(nodes[node]);
  }

  int right(int node) {
    return right(nodes[node]);
  }

  /** The threshold of a split, the value of a leaf. */
  float number(int node) {
    return number(nodes[node]);
  }

  /** How many draws of the tree's bag came through the node. */
  int cover(int node) {
    return covers[node];
  }

  /**
   * The value of the leaf that a row ends in.
   *
   * @param rows feature values, one row after the other
   * @param start where the row begins
   */
  float value(int tree, float[] rows, int start) {
    int i = roots[tree];
    long node = nodes[i];
    int right = (int) node & RIGHT_MASK;
    while (right != 0) {
      i = rows[start + ((int) node >>> FEATURE_SHIFT)] > number(node) ? right : i + 1;
      node = nodes[i];
      right = (int) node & RIGHT_MASK;
    }
    return number(node);
  }

  /** SHA-256 over roots and nodes (big-endian), in lower-case hexadecimal. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
      IntBuffer ints = bytes.asIntBuffer();
      for (int at = 0; at < roots.length; at += ints.capacity()) {
        int length = Math.min(ints.capacity(), roots.length - at);
        ints.clear().put(roots, at, length);
        digest.update(bytes.array(), 0, length * Integer.BYTES);
      }
      LongBuffer longs = bytes.asLongBuffer();
      for (int at = 0; at < nodes.length; at += longs.capacity()) {
        int length = Math.min(longs.capacity(), nodes.length - at);
        longs.clear().put(nodes, at, length);
        digest.update(bytes.array(), 0, length * Long.BYTES);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The arrays in a body, as {@link #write} left them. */
  static PackedTrees read(BodyReader body) {
    int[] roots = body.ints("trees");
    long[] nodes = body.longs("nodes");
    int[] leafCovers = body.varints("covers");
    return of(roots, nodes, leafCovers);
  }

  void write(BodyWriter body) {
    body.ints(roots);
    body.longs(nodes);
    int[] leafCovers = new int[nodes.length];
    int leaves = 0;
    for (int i = 0; i < nodes.length; i++) {
      if (isLeaf(nodes[i])) {
        leafCovers[leaves++] = covers[i];
      }
    }
    body.varints(Arrays.copyOf(leafCovers, leaves));
  }

  static long splitNode(int feature, float threshold, int right) {
    return pack(threshold, feature, right);
  }

  static long leafNode(float value) {
    return pack(value, NO_FEATURE, 0);
  }

  private static long pack(float number, int feature, int right) {
    return ((long) Float.floatToIntBits(number) << 32)
        | Integer.toUnsignedLong((feature << FEATURE_SHIFT) | right);
  }

  private static boolean isLeaf(long node) {
    return right(node) == 0;
  }

  private static float number(long node) {
    return Float.intBitsToFloat((int) (node >>> 32));
  }

  private static int feature(long node) {
    return (int) node >>> FEATURE_SHIFT;
  }

  private static int right(long node) {
    return (int) node & RIGHT_MASK;
  }
}
