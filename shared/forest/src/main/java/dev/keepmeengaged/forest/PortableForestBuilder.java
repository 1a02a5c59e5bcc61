package dev.keepmeengaged.forest;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.PortableForest;
import dev.keepmeengaged.domain.SliderScale;
import dev.keepmeengaged.domain.TreeMask;
import java.util.Arrays;
import java.util.List;

/**
 * Writes the trees of a mask in portable form, without the nodes that no setting of the sliders
 * reaches: those behind splits on other features, those beyond a slider's ends or beyond a split
 * above, and those where the page types could not sum to 100. Not thread-safe; used once.
 */
final class PortableForestBuilder {

  private static final int NO_SLIDER = -1;

  private final PackedTrees trees;
  private final int[] row;
  private final List<SliderScale> sliders;
  private final int[] sliderOf = new int[Feature.COUNT];

  /** For each slider the lowest and the highest position that reach the node under way. */
  private final int[] low;

  private final int[] high;

  private byte[] splits = new byte[1 << 12];
  private char[] thresholds = new char[1 << 11];
  private float[] leaves = new float[1 << 11];
  private int nodeCount;
  private int splitCount;
  private int leafCount;

  /**
   * @param row the {@link FloatKeys} of the course's values
   * @param sliders at most 255; of the page types all or none
   */
  PortableForestBuilder(PackedTrees trees, int[] row, List<SliderScale> sliders) {
    this.trees = trees;
    this.row = row;
    this.sliders = List.copyOf(sliders);
    this.low = new int[sliders.size()];
    this.high = sliders.stream().mapToInt(SliderScale::last).toArray();
    Arrays.fill(sliderOf, NO_SLIDER);
    for (int slider = 0; slider < sliders.size(); slider++) {
      sliderOf[sliders.get(slider).feature().ordinal()] = slider;
    }
  }

  PortableForest build(TreeMask mask) {
    for (int tree = 0; tree < mask.trees(); tree++) {
      if (mask.contains(tree)) {
        write(tree);
      }
    }
    return new PortableForest(
        mask.count(),
        Arrays.copyOf(splits, nodeCount),
        Arrays.copyOf(thresholds, splitCount),
        Arrays.copyOf(leaves, leafCount));
  }

  private void write(int root) {
    int slot = root;
    while (!trees.leaf(slot)) {
      int slider = sliderOf[trees.feature(slot)];
      if (slider == NO_SLIDER) {
        slot = PackedTrees.next(trees.content()[slot], row);
        continue;
      }
      int last = sliders.get(slider).lastAtMost(trees.threshold(slot));
      boolean left = reachable(slider, low[slider], Math.min(last, high[slider]));
      boolean right = reachable(slider, Math.max(last + 1, low[slider]), high[slider]);
      if (left && right) {
        writeSplit(slot, slider, last);
        return;
      }
      slot = trees.left(slot) + (left ? 0 : 1);
    }
    addLeaf(trees.value(slot));
  }

  private void writeSplit(int slot, int slider, int last) {
    int nodesBefore = nodeCount;
    addSplit(slider, last);
    int lowest = low[slider];
    int highest = high[slider];
    high[slider] = last;
    write(trees.left(slot));
    high[slider] = highest;
    low[slider] = last + 1;
    write(trees.left(slot) + 1);
    low[slider] = lowest;
    if (nodeCount == nodesBefore + 3 && sameLeaves()) {
      nodeCount = nodesBefore;
      splitCount--;
      leafCount -= 2;
      addLeaf(leaves[leafCount]);
    }
  }

  /** Whether the two leaves that were added last have one value. */
  private boolean sameLeaves() {
    return Float.floatToIntBits(leaves[leafCount - 1])
        == Float.floatToIntBits(leaves[leafCount - 2]);
  }

  /** Whether a setting of the sliders has this one within these positions. */
  private boolean reachable(int slider, int from, int to) {
    if (from > to) {
      return false;
    }
    if (!sliders.get(slider).feature().pageType()) {
      return true;
    }
    int least = 0;
    int most = 0;
    for (int i = 0; i < low.length; i++) {
      if (sliders.get(i).feature().pageType()) {
        int lowest = SliderScale.tenthAbove(i == slider ? from : low[i]);
        int highest = SliderScale.tenthBelow(i == slider ? to : high[i]);
        if (lowest > highest) {
          return false;
        }
        least += lowest;
        most += highest;
      }
    }
    return least <= PageMix.WHOLE && PageMix.WHOLE <= most;
  }

  private void addSplit(int slider, int last) {
    addNode(slider + 1);
    if (splitCount == thresholds.length) {
      thresholds = Arrays.copyOf(thresholds, 2 * splitCount);
    }
    thresholds[splitCount++] = (char) last;
  }

  private void addLeaf(float value) {
    addNode(0);
    if (leafCount == leaves.length) {
      leaves = Arrays.copyOf(leaves, 2 * leafCount);
    }
    leaves[leafCount++] = value;
  }

  private void addNode(int slider) {
    if (nodeCount == splits.length) {
      splits = Arrays.copyOf(splits, 2 * nodeCount);
    }
    splits[nodeCount++] = (byte) slider;
  }
}
