package dev.keepmeengaged.data;

/**
 * Problems of one kind in one column: their reasons differ in numbers and quoted names at most.
 *
 * @param first first problem
 * @param count number of problems
 */
record ProblemGroup(DataProblem first, long count) {}
