package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
   * @param features of the model, in the order of the values in the file
   * @throws UnavailableException when it is malformed, saying where
   */
  public static GoldenRows read(byte[] json, List<Feature> features) {
    return new GoldenRows(Json.read(FILE, json).get("rows").elements(node -> row(node, features)));
  }

  private static GoldenRow row(Node node, List<Feature> features) {
    Node array = node.get("features");
    List<Double> values = array.elements(Node::asDouble);
    if (values.size() != features.size()) {
      throw array.refused(
          String.format(
              Locale.ROOT,
              "is refused: the model has %d features, not %d",
              features.size(),
              values.size()));
    }
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (int i = 0; i < values.size(); i++) {
      byFeature.put(features.get(i), values.get(i));
    }
    return new GoldenRow(FeatureVector.of(byFeature, 0), node.get("prediction").asDouble());
  }

  /**
   * The content of {@link #FILE}.
   *
   * @param features of the model, in its order
   */
  public byte[] toJson(List<Feature> features) {
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
                                      Arrays.stream(row.features().toArray(features))
                                          .boxed()
                                          .toList());
                                  json.field("prediction", row.prediction());
                                });
                          }
                        })));
  }
}
