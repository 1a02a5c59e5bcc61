package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much each feature contributes to the forest.
 *
 * @param impurityDecrease for every feature the share of the decrease of squared error that its
 *     splits bring (Breiman et al., 1984), averaged over the trees; each at least 0, summing to 1
 *     unless no tree has a split
 */
public record Importances(Map<Feature, Double> impurityDecrease) {

  /** The importances' file. */
  public static final String FILE = "importances.json";

  public Importances {
    if (impurityDecrease.size() != Feature.COUNT) {
      throw new IllegalArgumentException(
          "%d features have an importance, not %d"
              .formatted(Feature.COUNT, impurityDecrease.size()));
    }
    impurityDecrease = Collections.unmodifiableMap(new EnumMap<>(impurityDecrease));
  }

  /** The features, most important first; equal ones in their own order. */
  public List<Feature> ranked() {
    return Arrays.stream(Feature.values())
        .sorted(Comparator.comparingDouble(this::of).reversed())
        .toList();
  }

  /** The importance of a feature, 0..1. */
  public double of(Feature feature) {
    return impurityDecrease.getOrDefault(feature, 0.0);
  }

  /**
   * The importances in a file.
   *
   * @throws UnavailableException when it is malformed, saying where
   */
  public static Importances read(byte[] json) {
    Node node = Json.read(FILE, json).get("impurityDecrease");
    Map<Feature, Double> decrease = new EnumMap<>(Feature.class);
    node.fields(Node::asDouble)
        .forEach(
            (id, value) ->
                decrease.put(
                    Feature.byId(id).orElseThrow(() -> node.refused("has no feature '" + id + "'")),
                    value));
    try {
      return new Importances(decrease);
    } catch (IllegalArgumentException e) {
      throw node.refused("is refused: " + e.getMessage());
    }
  }

  /** The content of {@link #FILE}. */
  public byte[] toJson() {
    return JsonWriter.toBytes(
        json ->
            json.object(
                () ->
                    json.object(
                        "impurityDecrease",
                        () -> {
                          for (Feature feature : ranked()) {
                            json.field(feature.id(), of(feature));
                          }
                        })));
  }
}
