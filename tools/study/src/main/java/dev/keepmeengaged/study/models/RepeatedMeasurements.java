package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.result.RepeatedAccuracy;
import dev.keepmeengaged.study.result.RepeatedMeasurement;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Computes the mean and the confidence interval of repeated measurements of a model's accuracy. The
 * measurements share rows, so their variance divided by their number J is too small. Nadeau and
 * Bengio (Inference for the Generalization Error, Machine Learning 52, 2003) multiply the variance
 * by 1/J + (test rows)/(training rows) instead, and take Student's t with J - 1 degrees of freedom.
 */
public final class RepeatedMeasurements {

  private static final double CONFIDENCE = 0.95;

  private RepeatedMeasurements() {}

  /**
   * A measurement over repeated random splits.
   *
   * @param measurements one for each split, at least one
   * @param testToTraining test rows over training rows
   */
  public static RepeatedMeasurement overSplits(double[] measurements, double testToTraining) {
    int count = measurements.length;
    if (count == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double mean = Arrays.stream(measurements).average().orElseThrow();
    if (count == 1) {
      return new RepeatedMeasurement(mean, 0, mean, mean, 1);
    }
    double squares = Arrays.stream(measurements).map(m -> (m - mean) * (m - mean)).sum();
    double variance = squares / (count - 1);
    double reach =
        StudentsT.quantile((1 + CONFIDENCE) / 2, count - 1)
            * Math.sqrt(variance * (1.0 / count + testToTraining));
    return new RepeatedMeasurement(mean, Math.sqrt(variance), mean - reach, mean + reach, count);
  }

  /**
   * A measurement over the folds of a cross-validation. Of k equal folds, one is for testing and k
   * - 1 for training.
   *
   * @param measurements one for each fold, at least two
   */
  public static RepeatedMeasurement overFolds(double[] measurements) {
    if (measurements.length < 2) {
      throw new IllegalArgumentException(
          "a cross-validation has at least 2 folds, not " + measurements.length);
    }
    return overSplits(measurements, 1.0 / (measurements.length - 1));
  }

  /** {@link #overSplits(double[], double)} for each measure of accuracy. */
  public static RepeatedAccuracy overSplits(List<Accuracy> splits, double testToTraining) {
    return new RepeatedAccuracy(
        overSplits(values(splits, Accuracy::r2), testToTraining),
        overSplits(values(splits, Accuracy::mae), testToTraining),
        overSplits(values(splits, Accuracy::rmse), testToTraining));
  }

  /** {@link #overFolds(double[])} for each measure of accuracy. */
  public static RepeatedAccuracy overFolds(List<Accuracy> folds) {
    return new RepeatedAccuracy(
        overFolds(values(folds, Accuracy::r2)),
        overFolds(values(folds, Accuracy::mae)),
        overFolds(values(folds, Accuracy::rmse)));
  }

  private static double[] values(List<Accuracy> accuracies, ToDoubleFunction<Accuracy> measure) {
    return accuracies.stream().mapToDouble(measure).toArray();
  }
}
