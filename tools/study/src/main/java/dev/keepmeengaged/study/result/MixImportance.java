package dev.keepmeengaged.study.result;

/**
 * The page mix as one group: its five shares sum to 100, so that none changes alone.
 *
 * @param impurity the sum of the five
 * @param permutation the five shares of a row shuffled together
 * @param meanAbsoluteShap mean of |Shapley value of the five as one player|, in percent points
 */
public record MixImportance(
    double impurity, RepeatedMeasurement permutation, double meanAbsoluteShap) {}
