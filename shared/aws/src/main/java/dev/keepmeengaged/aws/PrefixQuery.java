package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.BadPositionException;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * The items of a partition whose sort key begins with a text, in the order of the sort key's UTF-8
 * bytes.
 *
 * @param version of the items
 * @param kind what the sort key of such an item begins with anyway; not part of a position
 * @param prefix how it goes on
 * @param attributes of an item that are wanted
 */
record PrefixQuery(
    DataVersion version, String partition, String kind, String prefix, List<String> attributes) {

  /** DynamoDB takes no longer sort key, and refuses to look for one. */
  private static final int LONGEST_SORT_KEY = 1024;

  /**
   * A page of them.
   *
   * @param list the letter of the list in its positions
   * @param sortKey of what {@code form} reads, without {@code kind}
   */
  <T> Page<T> page(
      CoursesTable table,
      char list,
      int limit,
      Optional<String> after,
      Function<Item, T> form,
      Function<T, String> sortKey) {
    Optional<String> from = after.map(position -> keyOf(list, position));
    List<T> found =
        tooLong(kind + prefix) ? List.of() : table.query(version, query(from), limit + 1, form);
    return Position.page(
        found, limit, after.isPresent(), last -> Position.of(list, sortKey.apply(last)));
  }

  private String keyOf(char list, String position) {
    String key = Position.key(list, position);
    if (key.isEmpty() || !key.startsWith(prefix) || tooLong(kind + key)) {
      throw new BadPositionException();
    }
    return key;
  }

  private static boolean tooLong(String sortKey) {
    return sortKey.getBytes(StandardCharsets.UTF_8).length > LONGEST_SORT_KEY;
  }

  private QueryRequest query(Optional<String> from) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(partition));
    String condition = TableSchema.PARTITION_KEY + " = :pk";
    // An empty prefix is none: begins_with takes no empty text.
    if (!(kind + prefix).isEmpty()) {
      values.put(":sk", AttributeValue.fromS(kind + prefix));
      condition += " AND begins_with(" + TableSchema.SORT_KEY + ", :sk)";
    }
    return QueryRequest.builder()
        .keyConditionExpression(condition)
        .projectionExpression("#" + String.join(",#", attributes))
        .expressionAttributeNames(
            attributes.stream().collect(Collectors.toMap(name -> "#" + name, name -> name)))
        .expressionAttributeValues(values)
        .exclusiveStartKey(
            from.map(key -> new TableSchema.Key(partition, kind + key).attributes()).orElse(null))
        .build();
  }
}
