package dev.keepmeengaged.publish;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition of a write that attributes of an item are what they were when it was read.
 *
 * @param names of the attributes, by how the expression has them
 * @param values of the attributes, by how the expression has them
 */
record Unchanged(String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  /**
   * @param item as it was read, with each of the attributes
   */
  static Unchanged of(Map<String, AttributeValue> item, Collection<String> attributes) {
    return new Unchanged(
        attributes.stream()
            .map(name -> "#%s = :%s".formatted(name, name))
            .collect(Collectors.joining(" AND ")),
        attributes.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)),
        attributes.stream()
            .collect(
                Collectors.toMap(
                    name -> ":" + name,
                    name -> Optional.ofNullable(item.get(name)).orElseThrow())));
  }
}
