package dev.keepmeengaged.study.models;

import dev.keepmeengaged.artifacts.Accuracy;
import dev.keepmeengaged.study.findings.ModelAccuracy;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How good a model was on one split, in the form that a journal remembers.
 *
 * @param chosen the parameter that was chosen in fitting, if one was
 */
record FitRecord(Accuracy training, Accuracy test, OptionalDouble chosen) {

  /** Fits a model and judges it. */
  static FitRecord of(StudiedModel model, SplitData split, long seed) {
    StudiedModel.Fitted fitted = model.fit(split, seed);
    return new FitRecord(
        Accuracy.of(split.training().scores(), fitted.training()),
        Accuracy.of(split.test().scores(), fitted.test()),
        fitted.chosen());
  }

  static FitRecord fromNumbers(double[] numbers) {
    return new FitRecord(
        accuracy(numbers, 0),
        accuracy(numbers, 4),
        numbers.length > 8 ? OptionalDouble.of(numbers[8]) : OptionalDouble.empty());
  }

  private static Accuracy accuracy(double[] numbers, int from) {
    return new Accuracy(
        numbers[from], numbers[from + 1], numbers[from + 2], (int) numbers[from + 3]);
  }

  double[] toNumbers() {
    double[] numbers = {
      training.r2(), training.mae(), training.rmse(), training.rows(),
      test.r2(), test.mae(), test.rmse(), test.rows()
    };
    if (chosen.isEmpty()) {
      return numbers;
    }
    double[] more = Arrays.copyOf(numbers, numbers.length + 1);
    more[numbers.length] = chosen.getAsDouble();
    return more;
  }

  ModelAccuracy.Split toSplit() {
    return new ModelAccuracy.Split(training, test);
  }
}
