package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The ten-point swap of page types that a course is expected to gain most by.
 *
 * @param pages the move in pages; empty where it is not known how many the course has
 * @param expectedChange with the band for changes that were searched for, which is above 0; in
 *     tenths
 * @param odds of 100 pairs of courses that differ so, in how many the favoured one scored higher;
 *     empty where training measured none
 * @param support of the mix that the move leads to
 * @param basis whose mixes that is by
 */
public record Improvement(
    CourseScore course,
    MixMove move,
    Optional<ReplacedPages> pages,
    ExpectedChange expectedChange,
    Optional<Integer> odds,
    Support.Level support,
    Support.Basis basis) {}
