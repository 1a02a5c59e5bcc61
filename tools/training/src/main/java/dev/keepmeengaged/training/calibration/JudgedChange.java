package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.TreeDifferences;

/**
 * A change of a course, predicted by one forest and judged by another.
 *
 * @param differences by the out-of-bag trees of the course in the predicting forest
 * @param reproduced difference by a forest of other rows, in points
 */
public record JudgedChange(TreeDifferences differences, double reproduced) {}
