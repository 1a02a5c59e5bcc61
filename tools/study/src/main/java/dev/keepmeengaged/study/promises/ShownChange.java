package dev.keepmeengaged.study.promises;

import java.util.OptionalDouble;

/**
 * A change that the product would show for a course of one half, and how it did by the other.
 *
 * @param organisation number of the course's organisation
 * @param difference by the trees of the promising forest, in points, not shrunk
 * @param promised the expected change, in points
 * @param reproduced what the forest of the other half makes of it, in points
 * @param observed the mean score of the organisation's courses of the other half, alike, near the
 *     proposed mix minus that near the present one, in points; empty with fewer than three on a
 *     side
 */
record ShownChange(
    int organisation,
    double difference,
    double promised,
    double reproduced,
    OptionalDouble observed) {}
