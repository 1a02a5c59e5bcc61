package dev.keepmeengaged.publish;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition of a write that attributes of an item are what they were when it was read.
 *
 * @param names of the attributes, by how the expression has them
 * @param values of the attributes that were there, by how the expression has them
 */
record Unchanged(String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  /** All attributes of an item are what they were. */
  static Unchanged of(Map<String, AttributeValue> item) {
    return of(item, Set.of());
  }

  /**
   * All attributes of an item are what they were, and those that it did not have are not there.
   *
   * @param optional what such an item may have
   */
  static Unchanged of(Map<String, AttributeValue> item, Set<String> optional) {
    Set<String> names = new TreeSet<>(item.keySet());
    names.addAll(optional);
    return new Unchanged(
        names.stream()
            .map(
                name ->
                    (item.containsKey(name) ? "#%s = :%s" : "attribute_not_exists(#%s)")
                        .formatted(name, name))
            .collect(Collectors.joining(" AND ")),
        names.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)),
        item.entrySet().stream()
            .collect(Collectors.toMap(entry -> ":" + entry.getKey(), Map.Entry::getValue)));
  }
}
