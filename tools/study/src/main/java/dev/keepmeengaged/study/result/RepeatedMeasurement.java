package dev.keepmeengaged.study.result;

/**
 * A figure that was measured several times.
 *
 * @param deviation sample standard deviation between the measurements; 0 for a single one
 * @param low lower end of the 95 % confidence interval of the mean; the mean itself where a single
 *     measurement says nothing of how it would vary
 * @param high upper end of it, likewise
 * @param measurements how many, at least 1
 */
public record RepeatedMeasurement(
    double mean, double deviation, double low, double high, int measurements) {}
