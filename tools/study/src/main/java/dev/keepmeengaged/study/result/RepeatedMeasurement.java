package dev.keepmeengaged.study.result;

/**
 * A figure from repeated measurements.
 *
 * @param deviation sample standard deviation between the measurements; 0 for a single one
 * @param low lower end of the 95 % confidence interval of the mean; the mean itself for a single
 *     measurement
 * @param high upper end of the interval, likewise
 * @param measurements number of measurements, at least 1
 */
public record RepeatedMeasurement(
    double mean, double deviation, double low, double high, int measurements) {}
