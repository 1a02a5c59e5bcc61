package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * The register of clients and companies, as an operator changes it. A change that stops halfway is
 * completed by the same change again: a client's API key is made before its item and deleted after
 * it, so that no item names a key that is not there.
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
    if (plan.isPresent() && usageKeys.isEmpty()) {
      throw new PublishException(
          "There are no usage plans: they belong to a stack with AccessMode=token, which --stack"
              + " names.");
    }
    Optional<RegisteredClient> before = client(id);
    Optional<String> key = plan.map(p -> usageKeys.orElseThrow().of(id, p));
    RegisteredClient after =
        new RegisteredClient(
            grant,
            before.map(RegisteredClient::suspended).orElse(false),
            key.or(() -> before.flatMap(RegisteredClient::usageKey)));
    try {
      write(id, before, after);
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
    Optional<RegisteredClient> before = client(id);
    if (before.isEmpty() && !suspended) {
      throw new PublishException("Client %s is not registered.".formatted(id));
    }
    write(
        id,
        before,
        new RegisteredClient(
            before.flatMap(RegisteredClient::grant),
            suspended,
            before.flatMap(RegisteredClient::usageKey)));
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
    Map<String, AttributeValue> key = key(id);
    Map<String, AttributeValue> item =
        reached(
            () ->
                dynamoDb.getItem(get -> get.tableName(table).key(key).consistentRead(true)).item());
    return item.isEmpty()
        ? Optional.empty()
        : inForm(() -> AccessItems.clientIn(item).map(AccessItems.ClientEntry::client));
  }

  /** All registered clients; reads the whole table. */
  List<AccessItems.ClientEntry> clients() {
    return all(AccessItems::clientIn);
  }

  /** All companies with a status; reads the whole table. */
  List<AccessItems.CompanyEntry> companies() {
    return all(AccessItems::companyIn);
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

  /** Writes a client unless somebody else changed it meanwhile. */
  private void write(String id, Optional<RegisteredClient> before, RegisteredClient after) {
    Map<String, AttributeValue> item = AccessItems.of(id, after);
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    String condition =
        before
            .map(
                client -> {
                  Map<String, AttributeValue> old = AccessItems.of(id, client);
                  names.put("#status", AccessItems.STATUS);
                  values.put(":status", old.get(AccessItems.STATUS));
                  return "#status = :status";
                })
            .orElse(TableSchema.NO_ITEM);
    reached(
        () ->
            dynamoDb.putItem(
                put -> {
                  put.tableName(table).item(item).conditionExpression(condition);
                  if (!names.isEmpty()) {
                    put.expressionAttributeNames(names).expressionAttributeValues(values);
                  }
                }));
  }

  private static Map<String, AttributeValue> key(String id) {
    return TableSchema.Key.of(
            AccessItems.of(id, new RegisteredClient(Optional.empty(), false, Optional.empty())))
        .attributes();
  }

  private <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (ConditionalCheckFailedException e) {
      throw new PublishException("Somebody else changed this client meanwhile.", e);
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
