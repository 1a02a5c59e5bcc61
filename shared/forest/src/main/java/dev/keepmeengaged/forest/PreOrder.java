package dev.keepmeengaged.forest;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Trees as they are built, stored and hashed: node after node in pre-order. Nothing is checked
 * before {@link PackedTrees#of}. The arrays are kept, and must not be written to any more.
 *
 * <p>A node is one long: the upper 32 bits are a float, the threshold of a split or the value of a
 * leaf; then 5 bits of feature (its number in {@link ModelFeatures}) and 27 bits of right child,
 * the index into all nodes. A split's left child is the next node, and a right child of 0 marks a
 * leaf. A value {@code x > threshold} goes right, everything else left.
 *
 * @param roots the index of each tree's root, ascending from 0
 * @param nodes all nodes, tree after tree
 * @param leafCovers for every leaf in order, how many draws of the tree's bag ended there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PreOrder(int[] roots, long[] nodes, int[] leafCovers) {

  /** The most nodes: 27 bits of child tell them apart, in {@link PackedTrees} one slot is lost. */
  static final int MOST_NODES = (1 << 27) - 1;

  static final int NO_FEATURE = 31;

  private static final int FEATURE_SHIFT = 27;

  static long split(int feature, float threshold, int right) {
    return node(threshold, feature, right);
  }

  static long leaf(float value) {
    return node(value, NO_FEATURE, 0);
  }

  private static long node(float number, int feature, int right) {
    return ((long) Float.floatToIntBits(number) << 32)
        | Integer.toUnsignedLong((feature << FEATURE_SHIFT) | right);
  }

  static boolean isLeaf(long node) {
    return right(node) == 0;
  }

  static float number(long node) {
    return Float.intBitsToFloat((int) (node >>> 32));
  }

  static int feature(long node) {
    return (int) node >>> FEATURE_SHIFT;
  }

  static int right(long node) {
    return (int) node & ((1 << FEATURE_SHIFT) - 1);
  }

  /** The arrays in a body, as {@link #write} left them. */
  static PreOrder read(BodyReader body) {
    return new PreOrder(body.ints("trees"), body.longs("nodes"), body.varints("covers"));
  }

  void write(BodyWriter body) {
    body.ints(roots);
    body.longs(nodes);
    body.varints(leafCovers);
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
}
