package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Arrays;
import java.util.List;

/** Rows that a forest has to predict, when it is loaded, as it did when it was trained. */
public record GoldenRows(List<GoldenRow> rows) {

  /** The rows' file. */
  public static final String FILE = VersionFile.GOLDEN_ROWS.fileName();

  public GoldenRows {
    rows = List.copyOf(rows);
  }

  /**
   * The rows in a file.
   *
   * @throws UnavailableException when it is malformed, saying where
   */
  public static GoldenRows read(byte[] json) {
    return JsonFile.read(
        FILE, json, root -> new GoldenRows(root.get("rows").elements(GoldenRows::row)));
  }

  private static GoldenRow row(JsonValue node) {
    return new GoldenRow(
        JsonFile.checked(node.get("features"), GoldenRows::features),
        node.get("prediction").asDouble());
  }

  private static FeatureVector features(JsonValue array) {
    return FeatureVector.of(array.elements().stream().mapToDouble(JsonValue::asDouble).toArray());
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.writeFile(json -> json.objects("rows", rows, GoldenRows::write));
  }

  private static void write(JsonWriter json, GoldenRow row) {
    json.numbers("features", Arrays.stream(row.features().toArray()).boxed().toList())
        .member("prediction", row.prediction());
  }
}
