package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The ten-point swap of page types with the largest expected gain of a course.
 *
 * @param pages the move in pages; empty where the course's number of pages is unknown
 * @param expectedChange with the band for changes that were searched for, which is above 0; in
 *     tenths
 * @param odds of 100 pairs of courses that differ so, in how many the favoured one scored higher;
 *     empty where training measured none
 * @param support of the mix that the move leads to
 * @param basis the courses whose mixes decide the support
 */
public record Improvement(
    CourseScore course,
    MixMove move,
    Optional<ReplacedPages> pages,
    ExpectedChange expectedChange,
    Optional<Integer> odds,
    Support.Level support,
    Support.Basis basis) {}
