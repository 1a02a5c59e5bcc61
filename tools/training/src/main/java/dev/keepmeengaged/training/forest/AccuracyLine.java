package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Accuracy;
import java.util.Locale;

/** Accuracy as text for a terminal. */
final class AccuracyLine {

  private AccuracyLine() {}

  static String of(String what, Accuracy accuracy) {
    return String.format(
        Locale.ROOT,
        "%s: R2 %.4f, MAE %.2f, RMSE %.2f on %,d rows",
        what,
        accuracy.r2(),
        accuracy.mae(),
        accuracy.rmse(),
        accuracy.rows());
  }
}
