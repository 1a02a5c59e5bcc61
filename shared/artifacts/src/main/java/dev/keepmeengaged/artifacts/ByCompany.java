package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.artifacts.Json.Node;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What forests with a model's parameters are worth on companies that were kept from them as a
 * whole.
 *
 * @param groupedBy what holds rows together
 * @param groups how many there are
 * @param folds that the groups were dealt into, each held out once
 */
public record ByCompany(GroupedBy groupedBy, int groups, int folds, EstimatedAccuracy accuracy) {

  /** What holds rows together. */
  public enum GroupedBy {
    /** The company's id. */
    COMPANY,
    /** The four company features, where rows have no company id. */
    PROFILE;

    /** The name in files and answers. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static GroupedBy read(Node node) {
      String id = node.asString();
      return Arrays.stream(values())
          .filter(by -> by.id().equals(id))
          .findFirst()
          .orElseThrow(() -> node.refused("is neither company nor profile: '" + id + "'"));
    }
  }

  static ByCompany read(Node node) {
    return new ByCompany(
        GroupedBy.read(node.get("groupedBy")),
        node.get("groups").asInt(),
        node.get("folds").asInt(),
        EstimatedAccuracy.read(node));
  }

  void write(JsonWriter json) throws IOException {
    json.object(
        () -> {
          json.field("groupedBy", groupedBy.id());
          json.field("groups", groups);
          json.field("folds", folds);
          accuracy.writeFields(json);
        });
  }
}
