package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TreeMask;

/**
 * The walk of one row down the trees of a forest. Has the buffers of a prediction, so that
 * predicting allocates nothing. Not thread-safe; each thread has its own.
 *
 * <p><b>Implementation note.</b> A forest of 200 trees is larger than the caches near a processor.
 * So the row takes a step in each of up to 256 trees before it takes the next step: what one step
 * waits for in memory does not hold up the others. {@link PackedTrees} makes each step arithmetic,
 * so the processor guesses no branch wrong. Values are added up in the order of the trees, so that
 * every way of predicting gives the same bits.
 *
 * <p>Tried on the forests of the original study's and of the default parameters, and left out: four
 * or eight trees at a time with a register each, which is slower; tree by tree without branches,
 * which still waits for memory. A leaf without a branch gained nothing, and was slower under the
 * first compiler (C1), which the functions use. {@code tools/benchmarks/forest.sh} measures all of
 * this.
 */
final class Descent {

  /** Trees that go together: their nodes under way fit the first cache. */
  private static final int LANES = 256;

  private static final ThreadLocal<Descent> OF_THREAD = ThreadLocal.withInitial(Descent::new);

  private final int[] row = new int[Feature.COUNT];

  /** The nodes under way, and the lane that each will end in. */
  private final long[] nodes = new long[LANES];

  private final int[] lanes = new int[LANES];

  /** For each lane the value of its leaf, in the order of the trees. */
  private final float[] values = new float[LANES];

  private Descent() {}

  /**
   * This thread's descent, loaded with a row. The next call on the thread reuses it for another
   * row.
   *
   * @param row complete: no value missing
   */
  static Descent of(FeatureVector row) {
    Descent descent = OF_THREAD.get();
    FloatKeys.write(row, descent.row, 0);
    return descent;
  }

  /** The key of the row's value of a feature. */
  int key(int feature) {
    return row[feature];
  }

  /** The mean over all trees. */
  double mean(PackedTrees trees) {
    int count = trees.trees();
    double sum = 0;
    for (int first = 0; first < count; first += LANES) {
      int ended = through(trees, first, Math.min(count, first + LANES));
      for (int lane = 0; lane < ended; lane++) {
        sum += values[lane];
      }
    }
    return sum / count;
  }

  /** The mean over some trees, at least one. */
  double mean(PackedTrees trees, TreeMask mask) {
    double sum = 0;
    for (int first = 0; first < trees.trees(); first += LANES) {
      int ended = through(trees, first, Math.min(trees.trees(), first + LANES), mask);
      for (int lane = 0; lane < ended; lane++) {
        sum += values[lane];
      }
    }
    return sum / mask.count();
  }

  /** The prediction of each tree, in order. */
  float[] values(PackedTrees trees) {
    float[] all = new float[trees.trees()];
    for (int first = 0; first < all.length; first += LANES) {
      int ended = through(trees, first, Math.min(all.length, first + LANES));
      System.arraycopy(values, 0, all, first, ended);
    }
    return all;
  }

  /** The prediction of each of some trees, at least one, in order. */
  float[] values(PackedTrees trees, TreeMask mask) {
    float[] some = new float[mask.count()];
    int size = 0;
    for (int first = 0; first < trees.trees(); first += LANES) {
      int ended = through(trees, first, Math.min(trees.trees(), first + LANES), mask);
      System.arraycopy(values, 0, some, size, ended);
      size += ended;
    }
    return some;
  }

  private int through(PackedTrees trees, int first, int last) {
    long[] content = trees.content();
    for (int tree = first; tree < last; tree++) {
      nodes[tree - first] = content[tree];
      lanes[tree - first] = tree - first;
    }
    down(content, last - first);
    return last - first;
  }

  private int through(PackedTrees trees, int first, int last, TreeMask mask) {
    long[] content = trees.content();
    int count = 0;
    for (int tree = first; tree < last; tree++) {
      if (mask.contains(tree)) {
        nodes[count] = content[tree];
        lanes[count] = count;
        count++;
      }
    }
    down(content, count);
    return count;
  }

  private void down(long[] content, int count) {
    int underWay = count;
    while (underWay > 0) {
      int stillUnderWay = 0;
      for (int i = 0; i < underWay; i++) {
        long node = nodes[i];
        if (PackedTrees.left(node) == 0) {
          values[lanes[i]] = PackedTrees.value(node);
        } else {
          nodes[stillUnderWay] = content[PackedTrees.next(node, row)];
          lanes[stillUnderWay++] = lanes[i];
        }
      }
      underWay = stillUnderWay;
    }
  }
}
