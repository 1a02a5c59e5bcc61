package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.UsualRange;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Arrays;
import java.util.List;

/**
 * The features as the training rows have them.
 *
 * @param features all twenty, in the order of {@link Feature}
 */
public record FeatureTable(List<FeatureFacts> features) {

  /** The table's file. */
  public static final String FILE = VersionFile.FEATURES.fileName();

  public FeatureTable {
    features = List.copyOf(features);
    List<Feature> listed = features.stream().map(FeatureFacts::feature).toList();
    if (!listed.equals(List.of(Feature.values()))) {
      throw new IllegalArgumentException("its features are not the twenty in their order");
    }
  }

  /** The table of these rows. */
  public static FeatureTable of(List<FeatureVector> rows) {
    return new FeatureTable(
        Arrays.stream(Feature.values())
            .map(f -> FeatureFacts.of(f, rows.stream().mapToDouble(row -> row.raw(f)).toArray()))
            .toList());
  }

  /** What is known of a feature. */
  public FeatureFacts of(Feature feature) {
    return features.get(feature.ordinal());
  }

  /** What stands in for missing values, in training and in serving. */
  public FeatureVector medians() {
    return FeatureVector.of(features.stream().mapToDouble(FeatureFacts::median).toArray());
  }

  /** What a what-if has to know of the features. */
  public TrainedFeatures trained() {
    return new TrainedFeatures(
        medians(),
        features.stream().map(FeatureFacts::seen).toList(),
        features.stream().map(facts -> new UsualRange(facts.p1(), facts.p99())).toList());
  }

  /**
   * The table in a file.
   *
   * @throws UnavailableException when it is malformed, saying where
   */
  public static FeatureTable read(byte[] json) {
    return JsonFile.read(
        FILE, json, root -> JsonFile.checked(root.get("features"), FeatureTable::table));
  }

  private static FeatureTable table(JsonValue features) {
    return new FeatureTable(features.elements(FeatureFacts::read));
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.writeFile(
        json -> json.objects("features", features, (item, facts) -> facts.write(item)));
  }
}
