package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * What forests grown on other rows reproduce of what was promised, organisation by organisation.
 *
 * @param organisations with enough shown changes to be looked at, at least 1
 * @param lowest of them
 */
public record ReproducedByOrganisation(
    int organisations, double lowest, double lowerQuartile, double median, double upperQuartile) {

  static ReproducedByOrganisation read(JsonValue node) {
    return new ReproducedByOrganisation(
        node.get("organisations").asInt(),
        node.get("lowest").asDouble(),
        node.get("lowerQuartile").asDouble(),
        node.get("median").asDouble(),
        node.get("upperQuartile").asDouble());
  }

  void write(JsonWriter json) {
    json.member("organisations", organisations)
        .measured("lowest", lowest)
        .measured("lowerQuartile", lowerQuartile)
        .measured("median", median)
        .measured("upperQuartile", upperQuartile);
  }
}
