package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.ScoreKind;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The rows that a model was trained on, or, of an ensemble that was trained elsewhere, those that
 * its ranges, medians and importances were taken from.
 *
 * @param format of the data, in words; empty for a version that was written without a card
 * @param rows how many, at least 1
 * @param companies known by their id among the rows; empty where rows have no ids
 * @param profiles distinct combinations of the four company features among the rows; empty for a
 *     version that was written without a card
 * @param scoreKind what the scores are made of; recorded for a version from before kinds were told
 *     apart
 * @param madeUp whether the courses were marked as made up
 * @param scope which courses are rows, in words
 * @param hash SHA-256 over all rows in scope, those that were held out included
 */
public record TrainingData(
    Optional<String> format,
    int rows,
    OptionalInt companies,
    OptionalInt profiles,
    ScoreKind scoreKind,
    boolean madeUp,
    String scope,
    String hash) {

  /** What every model so far was trained on. */
  public static final String SCOPE = "courses with an engagement score above 0 and below 100";

  /** The format of the files that the original study published. */
  public static final String PUBLISHED_FILES = "published files";

  static TrainingData read(Node node) {
    return new TrainingData(
        node.find("format").map(Node::asString),
        node.get("rows").asInt(),
        whole(node, "companies"),
        whole(node, "profiles"),
        node.find("scoreKind").map(TrainingData::scoreKind).orElse(ScoreKind.RECORDED),
        node.find("madeUp").map(Node::asBoolean).orElse(false),
        node.get("scope").asString(),
        node.get("hash").asString());
  }

  private static ScoreKind scoreKind(Node node) {
    return ScoreKind.byId(node.asString())
        .orElseThrow(() -> node.refused("is no kind of score: '" + node.asString() + "'"));
  }

  private static OptionalInt whole(Node node, String field) {
    return node.find(field).map(n -> OptionalInt.of(n.asInt())).orElseGet(OptionalInt::empty);
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          if (format.isPresent()) {
            json.field("format", format.get());
          }
          json.field("rows", rows);
          if (companies.isPresent()) {
            json.field("companies", companies.getAsInt());
          }
          if (profiles.isPresent()) {
            json.field("profiles", profiles.getAsInt());
          }
          json.field("scoreKind", scoreKind.id());
          if (madeUp) {
            json.field("madeUp", true);
          }
          json.field("scope", scope);
          json.field("hash", hash);
        });
  }
}
