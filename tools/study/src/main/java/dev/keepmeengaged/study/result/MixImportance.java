package dev.keepmeengaged.study.result;

/**
 * The importance of the page mix as one group: its five shares sum to 100, so that none changes
 * alone.
 *
 * @param impurity sum over the five page types
 * @param permutation of the five shares of a row, permuted together
 * @param meanAbsoluteShap mean of |Shapley value of the five as one player|, in percent points
 */
public record MixImportance(
    double impurity, RepeatedMeasurement permutation, double meanAbsoluteShap) {}
