package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.VersionGoneException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.endpoints.AccountIdEndpointMode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The table with the published courses, as the repositories read it: by GetItem and Query, always
 * strongly consistent. The pointer moves after the last item of its version was written, so a
 * reader that saw the pointer cannot miss an item. Thread-safe; one for all repositories of a
 * function.
 */
public final class CoursesTable {

  private static final Duration ATTEMPT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(5);

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
        GetItemRequest.builder().tableName(name).key(key.attributes()).consistentRead(true).build();
    Map<String, AttributeValue> item = reached(() -> client.getItem(request)).item();
    return item.isEmpty() ? Optional.empty() : Optional.of(Item.read(item, form));
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

  /** Returns when all items of the version are there, as its root says. */
  void requireWhole(DataVersion version) {
    Optional<String> state = get(TableSchema.root(version), root -> root.text(TableSchema.STATE));
    if (!state.equals(Optional.of(TableSchema.COMPLETE))) {
      throw new VersionGoneException();
    }
  }

  private <T> List<T> query(QueryRequest query, int limit, Function<Item, T> form) {
    List<T> found = new ArrayList<>();
    Map<String, AttributeValue> from = query.exclusiveStartKey();
    do {
      QueryRequest request =
          query.toBuilder()
              .tableName(name)
              .consistentRead(true)
              .limit(limit - found.size())
              .exclusiveStartKey(from.isEmpty() ? null : from)
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
      throw new UnavailableException("The published data cannot be read right now.", e);
    }
  }
}
