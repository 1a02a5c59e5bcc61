package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;

/**
 * A figure that was measured on several splits of the same rows.
 *
 * @param mean of the splits
 * @param standardError of the mean, as if the splits did not share rows; at least 0
 */
public record MeanWithError(double mean, double standardError) {

  public MeanWithError {
    if (!(Double.isFinite(mean) && standardError >= 0 && Double.isFinite(standardError))) {
      throw new IllegalArgumentException(
          "%s ± %s is no measured figure".formatted(mean, standardError));
    }
  }

  static MeanWithError read(Node node) {
    try {
      return new MeanWithError(node.get("mean").asDouble(), node.get("standardError").asDouble());
    } catch (IllegalArgumentException e) {
      throw node.refused("is refused: " + e.getMessage());
    }
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("mean", mean);
          json.field("standardError", standardError);
        });
  }
}
