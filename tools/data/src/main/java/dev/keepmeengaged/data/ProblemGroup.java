package dev.keepmeengaged.data;

/**
 * Problems of one kind in one column: their reasons differ in numbers and quoted names at most.
 *
 * @param first the first of them
 * @param count how many there are
 */
public record ProblemGroup(DataProblem first, long count) {}
