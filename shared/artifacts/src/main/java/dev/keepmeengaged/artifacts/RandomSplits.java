package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;

/**
 * What forests with a model's parameters are worth on rows that were kept from them at random,
 * split after split. Nearly every such row is of a company that the forest knows.
 *
 * @param splits how many, at least 1
 * @param testRows rows that are judged in a split
 */
public record RandomSplits(int splits, int testRows, EstimatedAccuracy accuracy) {

  static RandomSplits read(Node node) {
    return new RandomSplits(
        node.get("splits").asInt(), node.get("testRows").asInt(), EstimatedAccuracy.read(node));
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("splits", splits);
          json.field("testRows", testRows);
          accuracy.writeFields(json);
        });
  }
}
