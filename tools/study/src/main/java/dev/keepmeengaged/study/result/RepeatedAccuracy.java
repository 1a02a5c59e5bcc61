package dev.keepmeengaged.study.result;

/**
 * The accuracy of predictions over repeated splits or folds.
 *
 * @param r2 coefficient of determination
 * @param mae mean absolute error, in percent points
 * @param rmse root of the mean squared error, in percent points
 */
public record RepeatedAccuracy(
    RepeatedMeasurement r2, RepeatedMeasurement mae, RepeatedMeasurement rmse) {}
