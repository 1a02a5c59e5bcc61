package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.LtiItems;
import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Platform;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The register of clients, companies and learning platforms, as an operator changes it. A change
 * that stops halfway is completed by the same change again: a client's API key is made before its
 * item and deleted after it, so that no item names a key that is not there.
 */
final class ClientRegister {

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Optional<UsageKeys> usageKeys;

  /**
   * @param usageKeys empty where there are no usage plans, or the stack is not known
   */
  ClientRegister(DynamoDbClient dynamoDb, String table, Optional<UsageKeys> usageKeys) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.usageKeys = usageKeys;
  }

  /**
   * Registers a client, or changes what it may read. A plan that it has stays unless another is
   * given, and a suspended client stays suspended.
   *
   * @param grant empty where its tokens say what it may read
   * @return what is registered now
   */
  RegisteredClient add(String id, Optional<AccessGrant> grant, Optional<UsagePlan> plan) {
    return add(id, before -> grant, plan);
  }

  /** Registers a client, or changes its plan. A grant that it has stays, too. */
  RegisteredClient add(String id, Optional<UsagePlan> plan) {
    return add(id, before -> before, plan);
  }

  private RegisteredClient add(
      String id, UnaryOperator<Optional<AccessGrant>> grant, Optional<UsagePlan> plan) {
    if (plan.isPresent() && usageKeys.isEmpty()) {
      throw new PublishException(
          "There are no usage plans: they belong to a stack with AccessMode=token, which --stack"
              + " names.");
    }
    Optional<Map<String, AttributeValue>> read = item(key(id));
    Optional<RegisteredClient> before = read.flatMap(ClientRegister::clientIn);
    Optional<String> key = plan.map(p -> usageKeys.orElseThrow().of(id, p));
    RegisteredClient after =
        new RegisteredClient(
            grant.apply(before.flatMap(RegisteredClient::grant)),
            before.map(RegisteredClient::suspended).orElse(false),
            key.or(() -> before.flatMap(RegisteredClient::usageKey)));
    try {
      write(read, AccessItems.of(id, after), AccessItems.OPTIONAL_OF_CLIENTS);
    } catch (PublishException e) {
      throw key.isEmpty()
          ? e
          : new PublishException(
              e.getMessage()
                  + " The client's API key is in its plan, but the client is not registered so."
                  + " The same command again goes on.",
              e);
    }
    return after;
  }

  /**
   * Suspends a client, or lets it go on. One that is not registered is registered to be suspended.
   *
   * @return whether it was registered before
   * @throws PublishException when somebody is to go on who is not registered
   */
  boolean suspend(String id, boolean suspended) {
    Optional<Map<String, AttributeValue>> read = item(key(id));
    Optional<RegisteredClient> before = read.flatMap(ClientRegister::clientIn);
    if (before.isEmpty() && !suspended) {
      throw new PublishException("Client %s is not registered.".formatted(id));
    }
    RegisteredClient after =
        new RegisteredClient(
            before.flatMap(RegisteredClient::grant),
            suspended,
            before.flatMap(RegisteredClient::usageKey));
    write(read, AccessItems.of(id, after), AccessItems.OPTIONAL_OF_CLIENTS);
    return before.isPresent();
  }

  /** Takes a client out of the register, and deletes its API key. */
  boolean remove(String id) {
    Map<String, AttributeValue> key = key(id);
    boolean wasThere =
        reached(
            () ->
                dynamoDb
                    .deleteItem(delete -> delete.tableName(table).key(key).returnValues("ALL_OLD"))
                    .hasAttributes());
    usageKeys.ifPresent(keys -> keys.delete(id));
    return wasThere;
  }

  /** A client as it is registered. */
  Optional<RegisteredClient> client(String id) {
    return item(key(id)).flatMap(ClientRegister::clientIn);
  }

  private static Optional<RegisteredClient> clientIn(Map<String, AttributeValue> item) {
    return inForm(() -> AccessItems.clientIn(item).map(AccessItems.ClientEntry::client));
  }

  /** All registered clients; reads the whole table. */
  List<AccessItems.ClientEntry> clients() {
    return all(AccessItems::clientIn);
  }

  /** All companies with a status; reads the whole table. */
  List<AccessItems.CompanyEntry> companies() {
    return all(AccessItems::companyIn);
  }

  /** Whether the release that is served has a company of this name. */
  boolean serves(Company company) {
    return item(TableSchema.pointer().attributes())
        .map(pointer -> inForm(() -> Pointer.in(pointer)).current().data())
        .flatMap(data -> item(TableSchema.profile(data, company).attributes()))
        .isPresent();
  }

  /** Suspends a company, or lets it go on. */
  void suspend(Company company, boolean suspended) {
    reached(
        () ->
            dynamoDb.putItem(put -> put.tableName(table).item(AccessItems.of(company, suspended))));
  }

  private <T> List<T> all(Function<Map<String, AttributeValue>, Optional<T>> form) {
    return reached(
        () -> {
          Stream<Map<String, AttributeValue>> items =
              dynamoDb
                  .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                  .items()
                  .stream();
          return inForm(() -> items.flatMap(item -> form.apply(item).stream()).toList());
        });
  }

  /** All learning platforms; reads the whole table. */
  List<Platform> platforms() {
    return all(LtiItems::platformIn);
  }

  /**
   * Registers a learning platform, or changes its addresses. Its deployments and status stay.
   *
   * @return what is registered now
   */
  Platform add(String issuer, String clientId, URI authorizationEndpoint, URI keysUrl) {
    Platform described =
        new Platform(issuer, clientId, authorizationEndpoint, keysUrl, Map.of(), false);
    Optional<Map<String, AttributeValue>> read = item(key(described));
    Platform after =
        read.flatMap(ClientRegister::platformIn)
            .map(b -> described.withDeployments(b.deployments()).withStatus(b.suspended()))
            .orElse(described);
    write(read, LtiItems.of(after), Set.of());
    return after;
  }

  /**
   * Changes a registered platform.
   *
   * @throws PublishException when it is not registered
   */
  Platform change(String issuer, String clientId, UnaryOperator<Platform> change) {
    URI any = URI.create("https://localhost");
    Optional<Map<String, AttributeValue>> read =
        item(key(new Platform(issuer, clientId, any, any, Map.of(), false)));
    Platform before =
        read.flatMap(ClientRegister::platformIn)
            .orElseThrow(
                () ->
                    new PublishException(
                        "Platform %s with client %s is not registered."
                            .formatted(issuer, clientId)));
    Platform after = change.apply(before);
    write(read, LtiItems.of(after), Set.of());
    return after;
  }

  /** Lets a platform register itself, once. */
  void invite(Invitation invitation) {
    reached(() -> dynamoDb.putItem(put -> put.tableName(table).item(LtiItems.of(invitation))));
  }

  private static Optional<Platform> platformIn(Map<String, AttributeValue> item) {
    return inForm(() -> LtiItems.platformIn(item));
  }

  /**
   * Writes an item unless somebody else changed any attribute of it meanwhile.
   *
   * @param before the item as it was read, which the new one was made from
   * @param optional the attributes that such an item may have or not
   */
  private void write(
      Optional<Map<String, AttributeValue>> before,
      Map<String, AttributeValue> after,
      Set<String> optional) {
    PutItemRequest.Builder put = PutItemRequest.builder().tableName(table).item(after);
    if (before.isEmpty()) {
      put.conditionExpression(TableSchema.NO_ITEM);
    } else {
      Unchanged unchanged = Unchanged.of(before.get(), optional);
      put.conditionExpression(unchanged.expression())
          .expressionAttributeNames(unchanged.names())
          .expressionAttributeValues(unchanged.values());
    }
    reached(() -> dynamoDb.putItem(put.build()));
  }

  private Optional<Map<String, AttributeValue>> item(Map<String, AttributeValue> key) {
    return Optional.of(
            reached(
                () ->
                    dynamoDb
                        .getItem(get -> get.tableName(table).key(key).consistentRead(true))
                        .item()))
        .filter(item -> !item.isEmpty());
  }

  private static Map<String, AttributeValue> key(String id) {
    return TableSchema.Key.of(
            AccessItems.of(id, new RegisteredClient(Optional.empty(), false, Optional.empty())))
        .attributes();
  }

  private static Map<String, AttributeValue> key(Platform platform) {
    return TableSchema.Key.of(LtiItems.of(platform)).attributes();
  }

  private <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw new PublishException("Somebody else changed this meanwhile.", e);
    } catch (ResourceNotFoundException e) {
      throw new PublishException(
          "There is no table %s in this account and region.".formatted(table), e);
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  private static <T> T inForm(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (UnavailableException e) {
      throw new PublishException(
          "The register has an item in a form that this kme does not know.", e);
    }
  }
}
