package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * Twin courses: of one organisation, equal in everything that a developer sets but for the page
 * mix. A forest that saw none of them predicts how far the two of a pair differ.
 *
 * @param pairs at least 1
 * @param organisations that they are of
 * @param slope points that the scores differ by for each predicted point
 * @param low lower end of the 90 % interval of that, organisations drawn with replacement
 * @param high upper end of it
 * @param signKept in what share the favoured course scored higher, of pairs that differ, 0..1
 */
public record PromiseTwins(
    int pairs, int organisations, double slope, double low, double high, double signKept) {

  static PromiseTwins read(JsonValue node) {
    return new PromiseTwins(
        node.get("pairs").asInt(),
        node.get("organisations").asInt(),
        node.get("slope").asDouble(),
        node.get("low").asDouble(),
        node.get("high").asDouble(),
        node.get("signKept").asDouble());
  }

  void write(JsonWriter json) {
    json.member("pairs", pairs)
        .member("organisations", organisations)
        .measured("slope", slope)
        .measured("low", low)
        .measured("high", high)
        .measured("signKept", signKept);
  }
}
