package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;

/**
 * What forests grown on other rows reproduce of what was promised, organisation by organisation.
 *
 * @param organisations with enough shown changes to be looked at, at least 1
 * @param lowest of them
 */
public record ReproducedByOrganisation(
    int organisations, double lowest, double lowerQuartile, double median, double upperQuartile) {

  static ReproducedByOrganisation read(Node node) {
    return new ReproducedByOrganisation(
        node.get("organisations").asInt(),
        node.get("lowest").asDouble(),
        node.get("lowerQuartile").asDouble(),
        node.get("median").asDouble(),
        node.get("upperQuartile").asDouble());
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("organisations", organisations);
          json.field("lowest", lowest);
          json.field("lowerQuartile", lowerQuartile);
          json.field("median", median);
          json.field("upperQuartile", upperQuartile);
        });
  }
}
