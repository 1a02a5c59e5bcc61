package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
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
    return JsonFile.read(
        FILE, json, root -> new GoldenRows(root.get("rows").elements(node -> row(node, features))));
  }

  private static GoldenRow row(JsonValue node, List<Feature> features) {
    return new GoldenRow(
        JsonFile.checked(node.get("features"), array -> vector(array, features)),
        node.get("prediction").asDouble());
  }

  private static FeatureVector vector(JsonValue array, List<Feature> features) {
    List<Double> values = array.elements(JsonValue::asDouble);
    if (values.size() != features.size()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "the model has %d features, not %d", features.size(), values.size()));
    }
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (int i = 0; i < values.size(); i++) {
      byFeature.put(features.get(i), values.get(i));
    }
    return FeatureVector.of(byFeature, 0);
  }

  /**
   * The content of {@link #FILE}.
   *
   * @param features of the model, in its order
   */
  public byte[] toJson(List<Feature> features) {
    return JsonWriter.writeFile(
        json -> json.objects("rows", rows, (r, row) -> write(r, row, features)));
  }

  private static void write(JsonWriter json, GoldenRow row, List<Feature> features) {
    json.numbers("features", Arrays.stream(row.features().toArray(features)).boxed().toList())
        .member("prediction", row.prediction());
  }
}
