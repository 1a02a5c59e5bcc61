package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.VersionGoneException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The table with the published courses, as the repositories read it: by GetItem, BatchGetItem and
 * Query, always strongly consistent. The pointer moves after the last item of its version was
 * written, so a reader that saw the pointer cannot miss an item. Thread-safe; one for all
 * repositories of a function.
 */
public final class CoursesTable {

  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(5);

  /** As many items as BatchGetItem gives at once. */
  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final String name;

  public CoursesTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** The table of these settings, with a client of its own. Connects when first used. */
  public static CoursesTable of(Settings settings) {
    return of(settings, ClientIdioms.apply(DynamoDbClient.builder(), settings, ATTEMPT, CALL));
  }

  /** The same over an HTTP client that is not the network's. */
  static CoursesTable of(Settings settings, SdkHttpClient http) {
    return of(
        settings, ClientIdioms.apply(DynamoDbClient.builder(), settings, http, ATTEMPT, CALL));
  }

  private static CoursesTable of(Settings settings, DynamoDbClientBuilder idiomatic) {
    DynamoDbClientBuilder builder =
        idiomatic
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .endpointDiscoveryEnabled(false);
    settings.dynamoDbEndpoint().ifPresent(builder::endpointOverride);
    return new CoursesTable(builder.build(), settings.tableName());
  }

  /**
   * An item of a data version.
   *
   * @throws VersionGoneException when it is not there, and the version is not whole
   */
  <T> Optional<T> get(DataVersion version, TableSchema.Key key, Function<Item, T> form) {
    Optional<T> found = get(key, form);
    if (found.isEmpty()) {
      requireWhole(version);
    }
    return found;
  }

  /** An item that is of no data version. */
  <T> Optional<T> get(TableSchema.Key key, Function<Item, T> form) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(name)
            .key(key.attributes())
            .consistentRead(true)
            .overrideConfiguration(ClientIdioms.withinDeadline(ATTEMPT, CALL))
            .build();
    Map<String, AttributeValue> item = reached(() -> client.getItem(request)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.read(item, form));
  }

  /**
   * The items with these keys, those that are there, in one request for every {@value #BATCH}. What
   * DynamoDB leaves unread (it is busy, or 16 MB are full) is asked for again.
   *
   * @param attributes of an item that are wanted beside its key
   * @throws UnavailableException when some are still unread at the deadline
   */
  <T> Map<TableSchema.Key, T> getAll(
      Set<TableSchema.Key> keys, List<String> attributes, Function<Item, T> form) {
    Map<TableSchema.Key, T> found = new HashMap<>();
    Backoff backoff = new Backoff();
    Deque<Map<String, AttributeValue>> left = new ArrayDeque<>();
    keys.forEach(key -> left.add(key.attributes()));
    while (!left.isEmpty()) {
      List<Map<String, AttributeValue>> batch = new ArrayList<>();
      while (batch.size() < BATCH && !left.isEmpty()) {
        batch.add(left.remove());
      }
      BatchGetItemRequest request = batchOf(batch, attributes);
      BatchGetItemResponse response = reached(() -> client.batchGetItem(request));
      response
          .responses()
          .getOrDefault(name, List.of())
          .forEach(item -> found.put(TableSchema.Key.of(item), Item.read(item, form)));
      KeysAndAttributes unread = response.unprocessedKeys().get(name);
      if (unread != null) {
        left.addAll(unread.keys());
        backoff.pause(unread.keys().size() < batch.size());
      }
    }
    return found;
  }

  /**
   * Which of these keys have an item in a data version. The version's root is read with them: with
   * up to 99 keys it is one request.
   *
   * @throws VersionGoneException when the version is not whole
   */
  Set<TableSchema.Key> present(DataVersion version, Set<TableSchema.Key> keys) {
    Set<TableSchema.Key> asked = new HashSet<>(keys);
    asked.add(TableSchema.root(version));
    Map<TableSchema.Key, Optional<String>> found =
        getAll(asked, List.of(TableSchema.STATE), item -> item.optionalText(TableSchema.STATE));
    Optional<String> state = found.getOrDefault(TableSchema.root(version), Optional.empty());
    requireComplete(state);
    return found.keySet().stream().filter(keys::contains).collect(Collectors.toSet());
  }

  /**
   * The first items of a data version that a query finds, at most {@code limit}.
   *
   * @throws VersionGoneException when there are none, and the version is not whole
   */
  <T> List<T> query(DataVersion version, QueryRequest query, int limit, Function<Item, T> form) {
    List<T> found = query(query, limit, form);
    if (found.isEmpty()) {
      requireWhole(version);
    }
    return found;
  }

  private BatchGetItemRequest batchOf(
      List<Map<String, AttributeValue>> keys, List<String> attributes) {
    List<String> wanted = new ArrayList<>(attributes);
    wanted.add(TableSchema.PARTITION_KEY);
    wanted.add(TableSchema.SORT_KEY);
    KeysAndAttributes ofTable =
        KeysAndAttributes.builder()
            .keys(keys)
            .consistentRead(true)
            .projectionExpression("#" + String.join(",#", wanted))
            .expressionAttributeNames(
                wanted.stream().collect(Collectors.toMap(wish -> "#" + wish, wish -> wish)))
            .build();
    return BatchGetItemRequest.builder()
        .requestItems(Map.of(name, ofTable))
        .overrideConfiguration(ClientIdioms.withinDeadline(ATTEMPT, CALL))
        .build();
  }

  /** Returns when all items of the version are there, as its root says. */
  void requireWhole(DataVersion version) {
    Optional<String> state = get(TableSchema.root(version), root -> root.text(TableSchema.STATE));
    requireComplete(state);
  }

  private static void requireComplete(Optional<String> state) {
    if (!state.equals(Optional.of(TableSchema.COMPLETE))) {
      throw new VersionGoneException();
    }
  }

  /** The first items that a query finds, at most {@code limit}; may be none. */
  <T> List<T> query(QueryRequest query, int limit, Function<Item, T> form) {
    List<T> found = new ArrayList<>();
    Map<String, AttributeValue> from = query.exclusiveStartKey();
    do {
      QueryRequest request =
          query.toBuilder()
              .tableName(name)
              .consistentRead(true)
              .limit(limit - found.size())
              .exclusiveStartKey(from.isEmpty() ? null : from)
              .overrideConfiguration(ClientIdioms.withinDeadline(ATTEMPT, CALL))
              .build();
      QueryResponse response = reached(() -> client.query(request));
      response.items().forEach(item -> found.add(Item.read(item, form)));
      from = response.lastEvaluatedKey();
    } while (!from.isEmpty() && found.size() < limit);
    return found;
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw AwsFailure.asUnavailable("The published data cannot be read right now.", e);
    }
  }
}
