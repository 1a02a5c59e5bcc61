package dev.keepmeengaged.domain;

/**
 * The trees that predict for a course, reduced to what its sliders can reach, in a form for
 * programs that predict by themselves. The nodes of all trees stand in pre-order, tree after tree:
 * a split before its left subtree, that before the right one. A row goes left at a split when the
 * {@linkplain SliderScale position} of its slider is at most the split's threshold. The prediction
 * is the mean over the trees, added up in double precision in their order: bit for bit what the
 * whole forest predicts.
 *
 * @param trees number of trees, at least 1
 * @param splits for each node the number of its slider, from 1 in the order of the sliders; 0 for a
 *     leaf
 * @param thresholds for each split a position, in the order of the splits
 * @param leaves for each leaf its value, in percent, in the order of the leaves
 */
// The arrays are copied by nobody: they are made for one answer.
@SuppressWarnings("ArrayRecordComponent")
public record PortableForest(int trees, byte[] splits, char[] thresholds, float[] leaves) {}
