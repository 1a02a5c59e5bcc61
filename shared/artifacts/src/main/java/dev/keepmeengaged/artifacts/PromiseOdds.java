package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Confidence;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;

/**
 * What was said of pairs of real courses in one word, by odds that were set without their
 * organisation, and how it was.
 *
 * @param confidence the word
 * @param pairs at least 1 in a card; one pair counts in each split that it is in
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

  static PromiseOdds read(JsonValue node) {
    return new PromiseOdds(
        confidence(node.get("confidence")),
        node.get("pairs").asInt(),
        node.get("organisations").asInt(),
        node.get("said").asDouble(),
        node.get("observed").asDouble(),
        node.get("standardError").asDouble());
  }

  private static Confidence confidence(JsonValue node) {
    return JsonFile.oneOf(Confidence.values(), Confidence::id, node, "is no confidence");
  }

  void write(JsonWriter json) {
    json.member("confidence", confidence.id())
        .member("pairs", pairs)
        .member("organisations", organisations)
        .measured("said", said)
        .measured("observed", observed)
        .measured("standardError", standardError);
  }
}
