package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;

/**
 * A figure that was measured several times.
 *
 * @param mean of the measurements
 * @param low lower end of the 95 % confidence interval of the mean, at most the mean
 * @param high upper end of it, at least the mean
 */
public record Estimate(double mean, double low, double high) {

  public Estimate {
    if (!(low <= mean && mean <= high)) {
      throw new IllegalArgumentException(
          "a mean lies within its interval; %s does not within %s to %s"
              .formatted(mean, low, high));
    }
  }

  static Estimate read(Node node) {
    try {
      return new Estimate(
          node.get("mean").asDouble(), node.get("low").asDouble(), node.get("high").asDouble());
    } catch (IllegalArgumentException e) {
      throw node.refused("is refused: " + e.getMessage());
    }
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("mean", mean);
          json.field("low", low);
          json.field("high", high);
        });
  }
}
