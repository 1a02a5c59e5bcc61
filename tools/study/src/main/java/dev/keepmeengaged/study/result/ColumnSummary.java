package dev.keepmeengaged.study.result;

import java.util.Optional;

/**
 * The distribution of a column over the training rows with a value. Without any value, the figures
 * from the mean to the highest are NaN, and so are the edges of the one empty bin.
 *
 * @param column {@code engagementScore} or a feature's id
 * @param values rows with a value
 * @param missing rows without a value
 * @param zeros rows with the value 0
 * @param deviation sample standard deviation; 0 for a single value
 * @param raw of the values
 * @param logged of log(1 + x); empty for columns that no model transforms so
 */
public record ColumnSummary(
    String column,
    String label,
    String unit,
    long values,
    long missing,
    long zeros,
    double mean,
    double deviation,
    double lowest,
    double p5,
    double p25,
    double median,
    double p75,
    double p95,
    double highest,
    Bins raw,
    Optional<Bins> logged) {}
