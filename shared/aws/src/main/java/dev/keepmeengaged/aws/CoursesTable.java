package dev.keepmeengaged.aws;

import static java.util.Objects.requireNonNull;

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
import java.util.function.Predicate;
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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * The table with the published courses, as the repositories read it: by GetItem, BatchGetItem and
 * Query. An item of a data version never changes, so an eventually consistent read, at half the
 * price, finds the right item or none; a missing item is read again, strongly consistent. The
 * pointer moves after the last item of its version was written, so that second read cannot miss an
 * item. The pointer and the roots of versions change and are always read strongly consistent. Only
 * items that belong to no data version are written here. Thread-safe; one for all repositories of a
 * function.
 */
public final class CoursesTable {

  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(5);

  /** All attributes of an item. */
  static final List<String> ALL = List.of();

  /** The most items of a BatchGetItem request. */
  private static final int BATCH = 100;

  private final DynamoDbClient client;
  private final String name;

  public CoursesTable(DynamoDbClient client, String name) {
    this.client = client;
    this.name = name;
  }

  /** The table of these settings, with a client of its own. Connects when first used. */
  public static CoursesTable of(Settings settings) {
    return of(
        settings, ClientConfiguration.configure(DynamoDbClient.builder(), settings, ATTEMPT, CALL));
  }

  /** The table of these settings over another HTTP client. */
  static CoursesTable of(Settings settings, SdkHttpClient http) {
    return of(
        settings,
        ClientConfiguration.configure(DynamoDbClient.builder(), settings, http, ATTEMPT, CALL));
  }

  private static CoursesTable of(Settings settings, DynamoDbClientBuilder configured) {
    DynamoDbClientBuilder builder =
        configured
            .accountIdEndpointMode(AccountIdEndpointMode.DISABLED)
            .endpointDiscoveryEnabled(false);
    settings.dynamoDbEndpoint().ifPresent(builder::endpointOverride);
    return new CoursesTable(builder.build(), settings.tableName());
  }

  /**
   * An item of a data version.
   *
   * @throws VersionGoneException when the item is missing and the version is not complete
   */
  <T> Optional<T> get(DataVersion version, TableSchema.Key key, Function<Item, T> form) {
    Optional<T> found = find(key, form);
    if (found.isEmpty()) {
      requireWhole(version);
    }
    return found;
  }

  /** An item of a data version that may not be there. */
  <T> Optional<T> find(TableSchema.Key key, Function<Item, T> form) {
    return get(key, false, form).or(() -> get(key, true, form));
  }

  /**
   * An item that every complete data version has.
   *
   * @throws VersionGoneException when the item is missing and the version is not complete
   * @throws UnavailableException when the item is missing although the version is complete
   */
  <T> T require(DataVersion version, TableSchema.Key key, Function<Item, T> form) {
    return get(version, key, form)
        .orElseThrow(() -> new UnavailableException("The published data is not complete."));
  }

  /** The current state of an item that changes. */
  <T> Optional<T> current(TableSchema.Key key, Function<Item, T> form) {
    return get(key, true, form);
  }

  /** The current states of items that change, as far as they are there. */
  Map<TableSchema.Key, Item> current(Set<TableSchema.Key> keys) {
    return getAll(keys, true, ALL, Function.identity());
  }

  private <T> Optional<T> get(TableSchema.Key key, boolean strongly, Function<Item, T> form) {
    GetItemRequest request =
        GetItemRequest.builder()
            .tableName(name)
            .key(key.attributes())
            .consistentRead(strongly)
            .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
            .build();
    Map<String, AttributeValue> item = reached(() -> client.getItem(request)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.read(item, form));
  }

  /** Writes an item that belongs to no data version, and replaces the one before. */
  void put(Map<String, AttributeValue> item) {
    PutItemRequest request = putting(item).build();
    written(() -> client.putItem(request));
  }

  /**
   * Writes an item that belongs to no data version, unless there is one with its key.
   *
   * @return false when there is one, which the first of two attempts may have written
   */
  boolean putNew(Map<String, AttributeValue> item) {
    return putIf(putting(item).conditionExpression(TableSchema.NO_ITEM).build());
  }

  /**
   * Writes an item that belongs to no data version, unless there is one with its key and the same
   * value of an attribute.
   *
   * @return false when there is one, which the first of two attempts may have written
   */
  boolean putUnlessSame(Map<String, AttributeValue> item, String attribute) {
    return putIf(
        putting(item)
            .conditionExpression(TableSchema.NO_ITEM + " OR #attribute <> :value")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(Map.of(":value", requireNonNull(item.get(attribute))))
            .build());
  }

  private boolean putIf(PutItemRequest request) {
    try {
      written(() -> client.putItem(request));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private PutItemRequest.Builder putting(Map<String, AttributeValue> item) {
    return PutItemRequest.builder()
        .tableName(name)
        .item(item)
        .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL));
  }

  /**
   * Deletes an item that belongs to no data version.
   *
   * @return what it was; of several who delete it at once, one gets it, or none when an answer of
   *     DynamoDB's is lost
   */
  <T> Optional<T> take(TableSchema.Key key, Function<Item, T> form) {
    DeleteItemRequest request =
        DeleteItemRequest.builder()
            .tableName(name)
            .key(key.attributes())
            .returnValues(ReturnValue.ALL_OLD)
            .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
            .build();
    Map<String, AttributeValue> item = written(() -> client.deleteItem(request)).attributes();
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.read(item, form));
  }

  /**
   * The page of a sorted list that has a place in it: the last page that does not begin after it. A
   * replica on which that page has not arrived gives one before, which leads to it.
   *
   * @param place a sort key; whether an entry is there makes no difference
   * @param first the sort key of the list's first page
   * @return empty when there is no such list
   * @throws VersionGoneException when the item is missing and the version is not complete
   */
  <P> Optional<P> page(
      DataVersion version, TableSchema.Key place, String first, Function<Item, P> form) {
    Optional<P> found = page(place, first, false, form).or(() -> page(place, first, true, form));
    if (found.isEmpty()) {
      requireWhole(version);
    }
    return found;
  }

  private <P> Optional<P> page(
      TableSchema.Key place, String first, boolean strongly, Function<Item, P> form) {
    QueryRequest request =
        QueryRequest.builder()
            .tableName(name)
            .keyConditionExpression("#pk = :pk AND #sk BETWEEN :first AND :place")
            .expressionAttributeNames(
                Map.of("#pk", TableSchema.PARTITION_KEY, "#sk", TableSchema.SORT_KEY))
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(place.partition()),
                    ":first", AttributeValue.fromS(first),
                    ":place", AttributeValue.fromS(place.sort())))
            .scanIndexForward(false)
            .limit(1)
            .consistentRead(strongly)
            .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
            .build();
    return reached(() -> client.query(request)).items().stream()
        .findFirst()
        .map(item -> Item.read(item, form));
  }

  /**
   * All items of a partition whose sort keys begin so, in their order; a request reads up to 1 MB.
   *
   * @param whole whether these are all; a replica that lags may give fewer, so that they are read
   *     again, strongly consistent
   * @return empty when there is none
   * @throws VersionGoneException when they are not whole, and neither is the version
   * @throws UnavailableException when they are not whole although the version is
   */
  <T> List<T> all(
      DataVersion version,
      String partition,
      String prefix,
      Function<Item, T> form,
      Predicate<List<T>> whole) {
    List<T> found = all(partition, prefix, false, form);
    if (!found.isEmpty() && whole.test(found)) {
      return found;
    }
    List<T> again = all(partition, prefix, true, form);
    if (again.isEmpty() || !whole.test(again)) {
      requireWhole(version);
    }
    if (!again.isEmpty() && !whole.test(again)) {
      throw new UnavailableException("The published data is not complete.");
    }
    return again;
  }

  private <T> List<T> all(
      String partition, String prefix, boolean strongly, Function<Item, T> form) {
    List<T> found = new ArrayList<>();
    Map<String, AttributeValue> from = Map.of();
    do {
      QueryRequest.Builder request =
          TableSchema.query(partition, prefix)
              .tableName(name)
              .consistentRead(strongly)
              .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL));
      if (!from.isEmpty()) {
        request.exclusiveStartKey(from);
      }
      QueryResponse response = reached(() -> client.query(request.build()));
      response.items().forEach(item -> found.add(Item.read(item, form)));
      from = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
    } while (!from.isEmpty());
    return found;
  }

  /**
   * The existing items of a data version with these keys, in one request per {@value #BATCH}; a
   * second request looks for missing ones.
   *
   * @param attributes to read beside the key, or {@link #ALL}
   * @throws UnavailableException when some are still unread at the deadline
   */
  <T> Map<TableSchema.Key, T> getAll(
      Set<TableSchema.Key> keys, List<String> attributes, Function<Item, T> form) {
    Map<TableSchema.Key, T> found = new HashMap<>(getAll(keys, false, attributes, form));
    Set<TableSchema.Key> missing = new HashSet<>(keys);
    missing.removeAll(found.keySet());
    found.putAll(getAll(missing, true, attributes, form));
    return found;
  }

  /** What DynamoDB leaves unread (it is busy, or 16 MB are full) is asked for again. */
  private <T> Map<TableSchema.Key, T> getAll(
      Set<TableSchema.Key> keys,
      boolean strongly,
      List<String> attributes,
      Function<Item, T> form) {
    Map<TableSchema.Key, T> found = new HashMap<>();
    Backoff backoff = new Backoff();
    Deque<Map<String, AttributeValue>> left = new ArrayDeque<>();
    keys.forEach(key -> left.add(key.attributes()));
    while (!left.isEmpty()) {
      List<Map<String, AttributeValue>> batch = new ArrayList<>();
      while (batch.size() < BATCH && !left.isEmpty()) {
        batch.add(left.remove());
      }
      BatchGetItemRequest request = batchOf(batch, strongly, attributes);
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
        getAll(
            asked, true, List.of(TableSchema.STATE), item -> item.optionalText(TableSchema.STATE));
    Optional<String> state = found.getOrDefault(TableSchema.root(version), Optional.empty());
    requireComplete(state);
    return found.keySet().stream().filter(keys::contains).collect(Collectors.toSet());
  }

  private BatchGetItemRequest batchOf(
      List<Map<String, AttributeValue>> keys, boolean strongly, List<String> attributes) {
    KeysAndAttributes.Builder ofTable =
        KeysAndAttributes.builder().keys(keys).consistentRead(strongly);
    if (!attributes.equals(ALL)) {
      List<String> wanted = new ArrayList<>(attributes);
      wanted.add(TableSchema.PARTITION_KEY);
      wanted.add(TableSchema.SORT_KEY);
      ofTable
          .projectionExpression("#" + String.join(",#", wanted))
          .expressionAttributeNames(
              wanted.stream().collect(Collectors.toMap(wish -> "#" + wish, wish -> wish)));
    }
    return BatchGetItemRequest.builder()
        .requestItems(Map.of(name, ofTable.build()))
        .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
        .build();
  }

  /** Returns normally when the version's root says that all items are in the table. */
  void requireWhole(DataVersion version) {
    requireComplete(current(TableSchema.root(version), root -> root.text(TableSchema.STATE)));
  }

  private static void requireComplete(Optional<String> state) {
    if (!state.equals(Optional.of(TableSchema.COMPLETE))) {
      throw new VersionGoneException();
    }
  }

  private static <T> T written(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw e;
    } catch (SdkException e) {
      throw AwsFailure.asUnavailable("Nothing can be written right now.", e);
    }
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw AwsFailure.asUnavailable("The published data cannot be read right now.", e);
    }
  }
}
