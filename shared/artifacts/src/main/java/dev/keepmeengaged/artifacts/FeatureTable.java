package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.TrainedFeatures;
import dev.keepmeengaged.domain.TrainingRange;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.UsualRange;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The features of a model version, as its training rows have them. Their order is the one in which
 * the version's other files hold values by position.
 *
 * @param features those that the model has, each once; it may lack some that the program knows
 */
public record FeatureTable(List<FeatureFacts> features) {

  /** The table's file. */
  public static final String FILE = VersionFile.FEATURES.fileName();

  public FeatureTable {
    features = List.copyOf(features);
    List<Feature> listed = features.stream().map(FeatureFacts::feature).toList();
    if (listed.isEmpty() || Set.copyOf(listed).size() < listed.size()) {
      throw new IllegalArgumentException("it does not list features, each once: " + listed);
    }
  }

  /** The table of all features over these rows. */
  public static FeatureTable of(List<FeatureVector> rows) {
    return of(rows, List.of(Feature.values()));
  }

  /** The table of some features over these rows. */
  public static FeatureTable of(List<FeatureVector> rows, List<Feature> features) {
    return new FeatureTable(
        features.stream()
            .map(f -> FeatureFacts.of(f, rows.stream().mapToDouble(row -> row.raw(f)).toArray()))
            .toList());
  }

  /** The features of the model in its order. */
  public List<Feature> listed() {
    return features.stream().map(FeatureFacts::feature).toList();
  }

  /**
   * What is known of a feature of the model.
   *
   * @throws IllegalArgumentException when the model lacks it
   */
  public FeatureFacts of(Feature feature) {
    return features.stream()
        .filter(facts -> facts.feature() == feature)
        .findAny()
        .orElseThrow(() -> new IllegalArgumentException("no facts of " + feature.id()));
  }

  /**
   * What stands in for missing values, in training and in serving: the medians, and 0 of features
   * that the model lacks, of which any constant serves.
   */
  public FeatureVector medians() {
    return FeatureVector.of(byFeature(FeatureFacts::median), 0);
  }

  /** What a what-if has to know of the features. */
  public TrainedFeatures trained() {
    return new TrainedFeatures(
        medians(),
        byFeature(FeatureFacts::seen),
        byFeature(facts -> new UsualRange(facts.p1(), facts.p99())));
  }

  /**
   * What a what-if has to know of the features, as far as the mode lets companies know of each
   * other: with tokens, ranges are by the quantiles that may be shown, and no end is exact.
   */
  public TrainedFeatures trained(AccessMode access) {
    if (access == AccessMode.OPEN) {
      return trained();
    }
    Map<Feature, UsualRange> usual = byFeature(FeatureFacts::usualOfMany);
    return new TrainedFeatures(
        medians(),
        usual.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    e -> new TrainingRange(e.getValue().p1(), e.getValue().p99(), false))),
        usual);
  }

  private <T> Map<Feature, T> byFeature(Function<FeatureFacts, T> fact) {
    return features.stream().collect(Collectors.toMap(FeatureFacts::feature, fact));
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
