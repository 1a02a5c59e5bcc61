package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;

/**
 * How well predictions met observed scores, over repeated splits or folds.
 *
 * @param r2 coefficient of determination, at most 1
 * @param mae mean absolute error, in percent points
 * @param rmse root of the mean squared error, in percent points
 */
public record EstimatedAccuracy(Estimate r2, Estimate mae, Estimate rmse) {

  static EstimatedAccuracy read(Node node) {
    return new EstimatedAccuracy(
        Estimate.read(node.get("r2")),
        Estimate.read(node.get("mae")),
        Estimate.read(node.get("rmse")));
  }

  /** Writes the three as fields of the object that is being written. */
  void writeFields(JsonWriter json) throws IOException {
    json.name("r2");
    r2.write(json);
    json.name("mae");
    mae.write(json);
    json.name("rmse");
    rmse.write(json);
  }
}
