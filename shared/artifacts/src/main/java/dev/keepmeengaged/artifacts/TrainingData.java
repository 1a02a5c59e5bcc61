package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
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

  static TrainingData read(JsonValue node) {
    return new TrainingData(
        node.find("format").map(JsonValue::asString),
        node.get("rows").asInt(),
        node.find("companies").stream().mapToInt(JsonValue::asInt).findAny(),
        node.find("profiles").stream().mapToInt(JsonValue::asInt).findAny(),
        node.find("scoreKind").map(TrainingData::scoreKind).orElse(ScoreKind.RECORDED),
        node.find("madeUp").map(JsonValue::asBoolean).orElse(false),
        node.get("scope").asString(),
        node.get("hash").asString());
  }

  private static ScoreKind scoreKind(JsonValue string) {
    return JsonFile.named(string, ScoreKind::byId, "is no kind of score");
  }

  void write(JsonWriter json) {
    json.member("format", format)
        .member("rows", rows)
        .member("companies", companies)
        .member("profiles", profiles)
        .member("scoreKind", scoreKind.id())
        .flag("madeUp", madeUp)
        .member("scope", scope)
        .member("hash", hash);
  }
}
