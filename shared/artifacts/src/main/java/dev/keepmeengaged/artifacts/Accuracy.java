package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * How well predictions met observed scores.
 *
 * @param r2 coefficient of determination: 1 minus the residual over the total sum of squares, at
 *     most 1
 * @param mae mean absolute error, in percent points
 * @param rmse root of the mean squared error, in percent points
 * @param rows number of rows that were judged
 */
public record Accuracy(double r2, double mae, double rmse, int rows) {

  /**
   * The accuracy of predictions.
   *
   * @param observed at least one value
   * @param predicted as many values
   * @throws IllegalArgumentException when the lengths differ, or there is no value
   */
  public static Accuracy of(double[] observed, double[] predicted) {
    int rows = observed.length;
    if (rows == 0 || predicted.length != rows) {
      throw new IllegalArgumentException(
          "as many predictions as observations are judged, at least one; not "
              + predicted.length
              + " of "
              + rows);
    }
    double mean = 0;
    for (double y : observed) {
      mean += y / rows;
    }
    double residual = 0;
    double total = 0;
    double absolute = 0;
    for (int i = 0; i < rows; i++) {
      double error = predicted[i] - observed[i];
      residual += error * error;
      absolute += Math.abs(error);
      total += (observed[i] - mean) * (observed[i] - mean);
    }
    double r2 = total > 0 ? 1 - residual / total : residual > 0 ? 0 : 1;
    return new Accuracy(r2, absolute / rows, Math.sqrt(residual / rows), rows);
  }

  static Accuracy read(JsonValue node) {
    return new Accuracy(
        node.get("r2").asDouble(),
        node.get("mae").asDouble(),
        node.get("rmse").asDouble(),
        node.get("rows").asInt());
  }

  void write(JsonWriter json) {
    json.measured("r2", r2).measured("mae", mae).measured("rmse", rmse).member("rows", rows);
  }
}
