package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.Locale;

/**
 * The trees of a forest in the layout that predictions walk. Immutable and thread-safe.
 *
 * <p>A node has a slot in an array of longs. The roots come first, tree i's in slot i, and the two
 * children of a split stand side by side from an even slot on, behind their parent: a step down a
 * tree hardly ever reads more than one line of the cache. The upper 32 bits of a split are its
 * threshold's {@link FloatKeys}, then 5 bits of feature (ordinal of {@link Feature}) and 27 bits of
 * left child's slot; a value {@code x > threshold} goes to the slot after it. A left child of 0
 * marks a leaf, whose upper 32 bits are its value as a float.
 *
 * <p><b>Implementation note.</b> Thresholds and values of a row are ints that compare like the
 * floats, so arithmetic chooses the next child and no branch is guessed. The file has the trees in
 * pre-order; one walk checks it and lays it out. Nodes in pre-order in memory, too, were a tenth
 * slower with the same arithmetic. To place the child first to which more draws of the bag went was
 * tried and left out.
 */
final class PackedTrees {

  /** A tree that is deeper could have walks down it run out of stack; none is grown that deep. */
  static final int DEEPEST = 1_000;

  private static final int FEATURE_SHIFT = 27;
  private static final int LEFT_MASK = (1 << FEATURE_SHIFT) - 1;

  private final int trees;
  private final long[] nodes;
  private final int[] covers;

  private PackedTrees(int trees, long[] nodes, int[] covers) {
    this.trees = trees;
    this.nodes = nodes;
    this.covers = covers;
  }

  /**
   * Lays trees out.
   *
   * @param body whose nodes have the features' numbers
   * @throws IllegalArgumentException when they are not well-formed, saying where
   */
  static PackedTrees of(PreOrder body, ModelFeatures features) {
    return new Layout(body, features.ordinals()).trees();
  }

  /**
   * Trees for predicting only, without covers.
   *
   * @param nodes in the layout of this class
   */
  static PackedTrees reduced(int trees, long[] nodes) {
    return new PackedTrees(trees, nodes, new int[0]);
  }

  /** The first slot behind the roots: even, so that a pair of children shares a line. */
  static int behindRoots(int trees) {
    return trees + (trees & 1);
  }

  /**
   * Checks a body and lays it out in one walk. A tree is right when reading it in pre-order meets
   * every right child exactly where the left subtree beside it ends. That rules out loops, shared
   * nodes and nodes out of reach.
   */
  private static final class Layout {

    private final PreOrder body;

    /** For each feature's number its ordinal. */
    private final int[] ordinals;

    private final long[] slots;
    private final int[] covers;

    /** For each split whose left subtree is being read, where its right child is said to be. */
    private int[] awaited = new int[64];

    /** And the slot that it goes to. */
    private int[] awaitedSlots = new int[64];

    /** And how many splits lie above it. */
    private int[] awaitedLevels = new int[64];

    private int nextSlot;
    private int leaves;

    Layout(PreOrder body, int[] ordinals) {
      int trees = body.roots().length;
      int nodes = body.nodes().length;
      if (trees == 0 || body.roots()[0] != 0) {
        throw new IllegalArgumentException("it has no first tree");
      }
      if (nodes > PreOrder.MOST_NODES) {
        throw new IllegalArgumentException(nodes + " nodes are more than " + PreOrder.MOST_NODES);
      }
      if (nodes < trees) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%d trees have %d nodes", trees, nodes));
      }
      this.body = body;
      this.ordinals = ordinals;
      this.nextSlot = behindRoots(trees);
      this.slots = new long[nextSlot + nodes - trees];
      this.covers = new int[slots.length];
    }

    PackedTrees trees() {
      int[] roots = body.roots();
      for (int tree = 0; tree < roots.length; tree++) {
        int end = tree + 1 < roots.length ? roots[tree + 1] : body.nodes().length;
        if (end <= roots[tree] || end > body.nodes().length) {
          throw new IllegalArgumentException("tree " + tree + " has no nodes");
        }
        lay(tree, roots[tree], end);
      }
      if (leaves != body.leafCovers().length) {
        throw coversDoNotGo();
      }
      sumCovers();
      return new PackedTrees(roots.length, slots, covers);
    }

    private void lay(int tree, int root, int end) {
      int depth = 0;
      int level = 0;
      int slot = tree;
      int i = root;
      while (true) {
        long node = body.nodes()[i];
        if (!Float.isFinite(PreOrder.number(node))) {
          throw new IllegalArgumentException(where(tree, i) + " is not a finite number");
        }
        if (PreOrder.isLeaf(node)) {
          leaf(node, slot, tree, i);
          i++;
          if (depth == 0) {
            break;
          }
          depth--;
          if (awaited[depth] != i) {
            throw new IllegalArgumentException(
                String.format(
                    Locale.ROOT,
                    "tree %d: a right child is said to be node %d, where it is node %d",
                    tree,
                    awaited[depth],
                    i));
          }
          slot = awaitedSlots[depth];
          level = awaitedLevels[depth];
        } else {
          int left = split(node, slot, tree, i, end);
          level++;
          if (level > DEEPEST) {
            throw new IllegalArgumentException(
                where(tree, i) + " has more than " + DEEPEST + " splits above its children");
          }
          if (depth == awaited.length) {
            awaited = Arrays.copyOf(awaited, 2 * depth);
            awaitedSlots = Arrays.copyOf(awaitedSlots, 2 * depth);
            awaitedLevels = Arrays.copyOf(awaitedLevels, 2 * depth);
          }
          awaited[depth] = PreOrder.right(node);
          awaitedLevels[depth] = level;
          awaitedSlots[depth++] = left + 1;
          slot = left;
          i++;
        }
      }
      if (i != end) {
        throw new IllegalArgumentException("tree " + tree + " ends before its last node");
      }
    }

    private void leaf(long node, int slot, int tree, int i) {
      if (PreOrder.feature(node) != PreOrder.NO_FEATURE) {
        throw new IllegalArgumentException(where(tree, i) + " is a leaf with a feature");
      }
      if (leaves == body.leafCovers().length || body.leafCovers()[leaves] < 0) {
        throw coversDoNotGo();
      }
      slots[slot] = leafNode(PreOrder.number(node));
      covers[slot] = body.leafCovers()[leaves++];
    }

    /** Returns the slot of its left child. */
    private int split(long node, int slot, int tree, int i, int end) {
      int feature = PreOrder.feature(node);
      int right = PreOrder.right(node);
      if (feature >= ordinals.length) {
        throw new IllegalArgumentException(where(tree, i) + " asks for feature " + feature);
      }
      if (right <= i + 1 || right >= end) {
        throw new IllegalArgumentException(
            where(tree, i) + " has a child outside its tree: " + right);
      }
      int left = nextSlot;
      nextSlot += 2;
      if (nextSlot > slots.length) {
        throw new IllegalArgumentException(where(tree, i) + " is one split too many");
      }
      slots[slot] = splitNode(ordinals[feature], FloatKeys.key(PreOrder.number(node)), left);
      return left;
    }

    /** A split's cover is the sum of its children's, whose slots are behind its own. */
    private void sumCovers() {
      for (int slot = slots.length - 1; slot >= 0; slot--) {
        int left = left(slots[slot]);
        if (left != 0) {
          long sum = (long) covers[left] + covers[left + 1];
          if (sum > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a tree's covers add up to " + sum + " or more");
          }
          covers[slot] = (int) sum;
        }
      }
    }

    private static IllegalArgumentException coversDoNotGo() {
      return new IllegalArgumentException("the covers do not go with the leaves");
    }

    private static String where(int tree, int node) {
      return "tree " + tree + ": node " + node;
    }
  }

  /**
   * The trees as they are stored.
   *
   * @param features all that the trees ask for, by whose numbers the nodes are to name them
   */
  PreOrder preOrder(ModelFeatures features) {
    int[] numbers = features.numbers();
    int[] roots = new int[trees];
    long[] stored = new long[nodes()];
    int[] leafCovers = new int[(stored.length + trees) / 2];
    int[] above = new int[64];
    int size = 0;
    int leaves = 0;
    for (int tree = 0; tree < trees; tree++) {
      roots[tree] = size;
      int depth = 0;
      int slot = tree;
      while (true) {
        if (leaf(slot)) {
          stored[size++] = PreOrder.leaf(value(slot));
          leafCovers[leaves++] = covers[slot];
          if (depth == 0) {
            break;
          }
          int split = above[--depth];
          long node = stored[split];
          // Until its left subtree is stored, a split has its right child's slot in its place.
          slot = PreOrder.right(node);
          stored[split] = PreOrder.split(PreOrder.feature(node), PreOrder.number(node), size);
        } else {
          if (depth == above.length) {
            above = Arrays.copyOf(above, 2 * depth);
          }
          above[depth++] = size;
          stored[size++] = PreOrder.split(numbers[feature(slot)], threshold(slot), left(slot) + 1);
          slot = left(slot);
        }
      }
    }
    return new PreOrder(roots, stored, leafCovers);
  }

  int trees() {
    return trees;
  }

  /** Number of nodes in all trees. */
  int nodes() {
    return nodes.length - behindRoots(trees) + trees;
  }

  /** Number of slots: of nodes, and of one that is left out behind an odd number of roots. */
  int slots() {
    return nodes.length;
  }

  /** The slots' content; not to be written to. */
  long[] content() {
    return nodes;
  }

  boolean leaf(int slot) {
    return left(slot) == 0;
  }

  /** Ordinal of the feature that a split asks for. */
  int feature(int slot) {
    return feature(nodes[slot]);
  }

  /** Slot of a split's left child; the right one's is the next. */
  int left(int slot) {
    return left(nodes[slot]);
  }

  /** The key of a split's threshold. */
  int key(int slot) {
    return key(nodes[slot]);
  }

  float threshold(int slot) {
    return FloatKeys.number(key(slot));
  }

  float value(int slot) {
    return value(nodes[slot]);
  }

  /** The number of draws of the tree's bag that came through the node. */
  int cover(int slot) {
    return covers[slot];
  }

  static long splitNode(int feature, int key, int left) {
    return ((long) key << 32) | Integer.toUnsignedLong((feature << FEATURE_SHIFT) | left);
  }

  /** The node with another left child. */
  static long withLeft(long node, int left) {
    return (node & ~(long) LEFT_MASK) | left;
  }

  static long leafNode(float value) {
    return (long) Float.floatToIntBits(value) << 32;
  }

  static int feature(long node) {
    return (int) node >>> FEATURE_SHIFT;
  }

  /** The left child's slot; 0 in a leaf. */
  static int left(long node) {
    return (int) node & LEFT_MASK;
  }

  /** The key of a split's threshold. */
  static int key(long node) {
    return (int) (node >> 32);
  }

  /** The value of a leaf. */
  static float value(long node) {
    return Float.intBitsToFloat((int) (node >> 32));
  }

  /**
   * The slot where a row goes on behind a split.
   *
   * @param row the keys of its values
   */
  static int next(long split, int[] row) {
    return left(split) + right(key(split), row[feature(split)]);
  }

  /** 1 where a value goes right, 0 where it goes left: the sign of a difference, no jump. */
  static int right(int threshold, int value) {
    return (int) (((long) threshold - value) >>> 63);
  }
}
