package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.Confidence;
import java.io.IOException;
import java.util.Arrays;

/**
 * What was said of pairs of real courses in one word, by odds that were set without their
 * organisation, and how it was.
 *
 * @param confidence the word
 * @param pairs at least 1; one pair counts in each split that it is in
 * @param organisations that they are of
 * @param said mean of the odds that were said, of 100 pairs
 * @param observed of 100 pairs, in how many the favoured course scored higher
 * @param standardError of {@code observed}, organisations taken as independent
 */
public record PromiseOdds(
    Confidence confidence,
    int pairs,
    int organisations,
    double said,
    double observed,
    double standardError) {

  static PromiseOdds read(Node node) {
    return new PromiseOdds(
        confidence(node.get("confidence")),
        node.get("pairs").asInt(),
        node.get("organisations").asInt(),
        node.get("said").asDouble(),
        node.get("observed").asDouble(),
        node.get("standardError").asDouble());
  }

  private static Confidence confidence(Node node) {
    String id = node.asString();
    return Arrays.stream(Confidence.values())
        .filter(confidence -> confidence.id().equals(id))
        .findFirst()
        .orElseThrow(() -> node.refused("is no confidence: '" + id + "'"));
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("confidence", confidence.id());
          json.field("pairs", pairs);
          json.field("organisations", organisations);
          json.field("said", said);
          json.field("observed", observed);
          json.field("standardError", standardError);
        });
  }
}
