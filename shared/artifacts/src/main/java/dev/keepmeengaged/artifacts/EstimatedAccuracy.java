package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * How well predictions met observed scores, over repeated splits or folds.
 *
 * @param r2 coefficient of determination, at most 1
 * @param mae mean absolute error, in percent points
 * @param rmse root of the mean squared error, in percent points
 */
public record EstimatedAccuracy(Estimate r2, Estimate mae, Estimate rmse) {

  static EstimatedAccuracy read(JsonValue node) {
    return new EstimatedAccuracy(
        Estimate.read(node.get("r2")),
        Estimate.read(node.get("mae")),
        Estimate.read(node.get("rmse")));
  }

  /** Writes the three as fields of the object that is being written. */
  void writeFields(JsonWriter json) {
    json.object("r2", r2::write);
    json.object("mae", mae::write);
    json.object("rmse", rmse::write);
  }
}
