package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.UnavailableException;
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
    return new GoldenRows(Json.read(FILE, json).get("rows").elements(GoldenRows::row));
  }

  private static GoldenRow row(Node node) {
    Node features = node.get("features");
    List<Double> values = features.elements(Node::asDouble);
    try {
      return new GoldenRow(
          FeatureVector.of(values.stream().mapToDouble(Double::doubleValue).toArray()),
          node.get("prediction").asDouble());
    } catch (IllegalArgumentException e) {
      throw features.refused("is refused: " + e.getMessage());
    }
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.toBytes(
        json ->
            json.object(
                () ->
                    json.array(
                        "rows",
                        () -> {
                          for (GoldenRow row : rows) {
                            json.object(
                                () -> {
                                  json.numbers(
                                      "features",
                                      Arrays.stream(row.features().toArray()).boxed().toList());
                                  json.field("prediction", row.prediction());
                                });
                          }
                        })));
  }
}
