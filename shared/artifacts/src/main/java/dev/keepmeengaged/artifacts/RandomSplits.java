package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * What forests with a model's parameters are worth on rows that were kept from them at random,
 * split after split. Nearly every such row is of a company that the forest knows.
 *
 * @param splits how many, at least 1
 * @param testRows rows that are judged in a split
 */
public record RandomSplits(int splits, int testRows, EstimatedAccuracy accuracy) {

  static RandomSplits read(JsonValue node) {
    return new RandomSplits(
        node.get("splits").asInt(), node.get("testRows").asInt(), EstimatedAccuracy.read(node));
  }

  void write(JsonWriter json) {
    json.member("splits", splits).member("testRows", testRows);
    accuracy.writeFields(json);
  }
}
