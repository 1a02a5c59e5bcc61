package dev.keepmeengaged.training.calibration;

import dev.keepmeengaged.domain.TreeDifferences;

/**
 * A change of a course as two forests see it.
 *
 * @param differences by the trees of the forest that knows the course's data, without those that
 *     saw the course
 * @param reproduced what a forest grown on other rows makes of the same change, in points
 */
public record JudgedChange(TreeDifferences differences, double reproduced) {}
