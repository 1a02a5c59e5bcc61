package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How much each feature contributes to the forest, and how the score goes with it.
 *
 * @param impurityDecrease for every feature of the model the share of the decrease of squared error
 *     that its splits bring (Breiman et al., 1984), averaged over the trees; each at least 0,
 *     summing to 1 unless no tree has a split
 * @param permutation for every feature of the model how much R2 on unseen rows falls when the
 *     feature's values are shuffled among them (Breiman, 2001), about 0 or below for a feature that
 *     says nothing; empty where that was not measured
 * @param direction for every feature of which it was measured, how the predicted score goes with it
 */
public record Importances(
    Map<Feature, Double> impurityDecrease,
    Map<Feature, Estimate> permutation,
    Map<Feature, Direction> direction) {

  /** The importances' file. */
  public static final String FILE = VersionFile.IMPORTANCES.fileName();

  public Importances {
    impurityDecrease = copy(impurityDecrease);
    permutation = copy(permutation);
    direction = copy(direction);
    if (!permutation.isEmpty() && !permutation.keySet().equals(impurityDecrease.keySet())) {
      throw new IllegalArgumentException(
          "features with an importance by permutation are not those with one by decrease of"
              + " impurity");
    }
  }

  /** Importances of which nothing but the decrease of impurity was measured. */
  public Importances(Map<Feature, Double> impurityDecrease) {
    this(impurityDecrease, Map.of(), Map.of());
  }

  private static <T> Map<Feature, T> copy(Map<Feature, T> values) {
    Map<Feature, T> copy = new EnumMap<>(Feature.class);
    copy.putAll(values);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The model's features, most important by decrease of impurity first; equal ones in their own
   * order.
   */
  public List<Feature> ranked() {
    return impurityDecrease.keySet().stream()
        .sorted(Comparator.comparingDouble(this::of).reversed())
        .toList();
  }

  /** The importance of a feature by decrease of impurity, 0..1; 0 of one that the model lacks. */
  public double of(Feature feature) {
    return impurityDecrease.getOrDefault(feature, 0.0);
  }

  /** The importance of a feature by permutation; empty where that was not measured. */
  public Optional<Estimate> permutationOf(Feature feature) {
    return Optional.ofNullable(permutation.get(feature));
  }

  /** How the predicted score goes with a feature; empty where that was not measured. */
  public Optional<Direction> directionOf(Feature feature) {
    return Optional.ofNullable(direction.get(feature));
  }

  /**
   * The importances of a model version.
   *
   * @throws UnavailableException when the file is malformed, saying where, or is not about the
   *     features of the version
   */
  public static Importances read(VerifiedFiles files) {
    return read(files.read(FILE), FeatureTable.read(files.read(FeatureTable.FILE)).listed());
  }

  static Importances read(byte[] json, List<Feature> features) {
    return JsonFile.read(
        FILE, json, root -> JsonFile.checked(root, node -> importances(node, features)));
  }

  private static Importances importances(JsonValue node, List<Feature> features) {
    Importances importances =
        new Importances(
            byFeature(node.get("impurityDecrease"), JsonValue::asDouble),
            node.find("permutation").map(n -> byFeature(n, Estimate::read)).orElse(Map.of()),
            node.find("direction").map(n -> byFeature(n, Direction::read)).orElse(Map.of()));
    if (!importances.impurityDecrease.keySet().equals(Set.copyOf(features))) {
      throw node.refused("is not about the features of the model");
    }
    return importances;
  }

  private static <T> Map<Feature, T> byFeature(JsonValue node, Function<JsonValue, T> reader) {
    Map<Feature, T> values = new EnumMap<>(Feature.class);
    node.members(reader)
        .forEach(
            (id, value) ->
                values.put(
                    Feature.byId(id).orElseThrow(() -> node.refused("has no feature '" + id + "'")),
                    value));
    return values;
  }

  /** The content of {@link #FILE}; what was not measured is left out. */
  public byte[] toJson() {
    return JsonWriter.writeFile(
        json -> {
          json.object(
              "impurityDecrease",
              member -> ranked().forEach(feature -> member.member(feature.id(), of(feature))));
          if (!permutation.isEmpty()) {
            json.object(
                "permutation",
                member ->
                    permutation.forEach(
                        (feature, estimate) -> member.object(feature.id(), estimate::write)));
          }
          if (!direction.isEmpty()) {
            json.object(
                "direction",
                member ->
                    direction.forEach((feature, found) -> member.member(feature.id(), found.id())));
          }
        });
  }
}
