package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.json.JsonValue;
import dev.keepmeengaged.json.JsonWriter;
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

    private static GroupedBy read(JsonValue node) {
      return JsonFile.oneOf(values(), GroupedBy::id, node, "is neither company nor profile");
    }
  }

  static ByCompany read(JsonValue node) {
    return new ByCompany(
        GroupedBy.read(node.get("groupedBy")),
        node.get("groups").asInt(),
        node.get("folds").asInt(),
        EstimatedAccuracy.read(node));
  }

  void write(JsonWriter json) {
    json.member("groupedBy", groupedBy.id()).member("groups", groups).member("folds", folds);
    accuracy.writeFields(json);
  }
}
