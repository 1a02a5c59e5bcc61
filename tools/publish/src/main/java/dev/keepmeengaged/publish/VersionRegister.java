package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.UnavailableException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The data versions that have items in the table, beside the pointer to the current one. A version
 * is entered before its first item is written and struck off after its last item is deleted, so
 * that stale versions are found without a scan of the table. The pointer and an entry change
 * together or not at all.
 *
 * <p>An entry is the {@linkplain TableSchema#root root} that readers check before they answer that
 * there is no such course: it is complete from the moment when the pointer names its version until
 * {@link #condemn}, before the first item is deleted.
 */
final class VersionRegister {

  private static final String MANIFEST_HASH = "manifestHash";
  private static final String SCORE_KIND = "scoreKind";
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final int CONFLICTS = 5;

  private final DynamoDbClient client;
  private final String table;

  VersionRegister(PublishTarget target) {
    this.client = target.dynamoDb();
    this.table = target.table();
  }

  /**
   * The pointer; empty while nothing was published.
   *
   * @throws PublishException when the releases in the table have another form
   */
  Optional<Pointer> pointer() {
    Map<String, AttributeValue> item =
        client
            .getItem(
                get ->
                    get.tableName(table)
                        .key(TableSchema.pointer().attributes())
                        .consistentRead(true))
            .item();
    try {
      return item.isEmpty() ? Optional.empty() : Optional.of(Pointer.in(item));
    } catch (UnavailableException e) {
      throw new PublishException(
          "Table %s has releases in a form that this kme does not know: publish into a table of its own."
              .formatted(table),
          e);
    }
  }

  /** Every version that has, or may have, items. */
  List<VersionEntry> entries() {
    QueryRequest query =
        TableSchema.query(TableSchema.DATA_PARTITION, TableSchema.ROOT_PREFIX)
            .tableName(table)
            .consistentRead(true)
            .build();
    return client.queryPaginator(query).items().stream().map(VersionRegister::entry).toList();
  }

  /** Enters a version that is about to be written; false when there is one of that name. */
  boolean begin(
      DataVersion version,
      ModelVersion model,
      String manifestHash,
      ScoreKind scoreKind,
      Instant at,
      String by) {
    Map<String, AttributeValue> item = new HashMap<>(key(version));
    item.put(TableSchema.STATE, state(VersionEntry.State.WRITING));
    item.put("model", AttributeValue.fromS(model.value()));
    item.put(MANIFEST_HASH, AttributeValue.fromS(manifestHash));
    item.put(SCORE_KIND, AttributeValue.fromS(scoreKind.id()));
    item.put("startedAt", AttributeValue.fromS(at.toString()));
    item.put("startedBy", AttributeValue.fromS(by));
    item.put("beat", AttributeValue.fromN("0"));
    try {
      client.putItem(
          put -> put.tableName(table).item(item).conditionExpression(TableSchema.NO_ITEM));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** Shows that the version's writer is alive; false when it was taken for dead. */
  boolean beat(DataVersion version) {
    return updated(
        update(version, "SET beat = beat + :one", "#state = :expected")
            .expressionAttributeNames(Map.of("#state", TableSchema.STATE))
            .expressionAttributeValues(
                Map.of(
                    ":one",
                    AttributeValue.fromN("1"),
                    ":expected",
                    state(VersionEntry.State.WRITING)))
            .build());
  }

  /** Says that no more is written of a version. Without effect unless it is being written. */
  void abandon(DataVersion version) {
    updated(transition(version, VersionEntry.State.WRITING, VersionEntry.State.ABANDONED));
  }

  /**
   * Lets the pointer move to a version that was written.
   *
   * @param before the pointer that was read when the publish began
   * @return false when it is another by now, or the version was taken for dead
   */
  boolean complete(Optional<Pointer> before, Pointer after) {
    return transact(
        TransactWriteItem.builder().put(flip(before, after)).build(),
        TransactWriteItem.builder()
            .update(
                transition(
                    after.current().data(),
                    VersionEntry.State.WRITING,
                    VersionEntry.State.COMPLETE))
            .build());
  }

  /**
   * Lets the pointer move to a version that is complete.
   *
   * @return false when it is another by now, or the version is being removed
   */
  boolean flip(Pointer before, Pointer after) {
    return transact(
        TransactWriteItem.builder().put(flip(Optional.of(before), after)).build(),
        TransactWriteItem.builder()
            .conditionCheck(
                ConditionCheck.builder()
                    .tableName(table)
                    .key(key(after.current().data()))
                    .conditionExpression("#state = :expected")
                    .expressionAttributeNames(Map.of("#state", TableSchema.STATE))
                    .expressionAttributeValues(
                        Map.of(":expected", state(VersionEntry.State.COMPLETE)))
                    .build())
            .build());
  }

  /**
   * Lets nothing be served any more.
   *
   * @return false when the pointer is another by now
   */
  boolean unpublish(Pointer before) {
    try {
      client.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(TableSchema.pointer().attributes())
                  .conditionExpression("#data = :before")
                  .expressionAttributeNames(Map.of("#data", Pointer.DATA))
                  .expressionAttributeValues(
                      Map.of(":before", AttributeValue.fromS(before.current().data().value()))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /**
   * Gives a version up for removal.
   *
   * @return false when the entry changed since it was read, or the pointer names the version
   */
  boolean condemn(VersionEntry entry) {
    if (entry.state() == VersionEntry.State.REMOVING) {
      return true;
    }
    AttributeValue version = AttributeValue.fromS(entry.version().value());
    return transact(
        TransactWriteItem.builder()
            .update(
                update(entry.version(), "SET #state = :next", "#state = :expected AND beat = :beat")
                    .expressionAttributeNames(Map.of("#state", TableSchema.STATE))
                    .expressionAttributeValues(
                        Map.of(
                            ":next", state(VersionEntry.State.REMOVING),
                            ":expected", state(entry.state()),
                            ":beat", AttributeValue.fromN(Long.toString(entry.beat()))))
                    .build())
            .build(),
        TransactWriteItem.builder()
            .conditionCheck(
                ConditionCheck.builder()
                    .tableName(table)
                    .key(TableSchema.pointer().attributes())
                    .conditionExpression(
                        TableSchema.NO_ITEM + " OR (#data <> :version AND #previous <> :version)")
                    .expressionAttributeNames(
                        Map.of("#data", Pointer.DATA, "#previous", Pointer.PREVIOUS_DATA))
                    .expressionAttributeValues(Map.of(":version", version))
                    .build())
            .build());
  }

  /** Strikes a version off, after its last item was deleted. */
  void strikeOff(DataVersion version) {
    client.deleteItem(delete -> delete.tableName(table).key(key(version)));
  }

  private Put flip(Optional<Pointer> before, Pointer after) {
    Put.Builder put = Put.builder().tableName(table).item(after.item());
    Optional<String> data = before.map(Pointer::current).map(Release::data).map(DataVersion::value);
    if (data.isEmpty()) {
      return put.conditionExpression(TableSchema.NO_ITEM).build();
    }
    return put.conditionExpression("#data = :before")
        .expressionAttributeNames(Map.of("#data", Pointer.DATA))
        .expressionAttributeValues(Map.of(":before", AttributeValue.fromS(data.get())))
        .build();
  }

  private Update transition(DataVersion version, VersionEntry.State from, VersionEntry.State to) {
    return update(version, "SET #state = :next", "#state = :expected")
        .expressionAttributeNames(Map.of("#state", TableSchema.STATE))
        .expressionAttributeValues(Map.of(":next", state(to), ":expected", state(from)))
        .build();
  }

  private Update.Builder update(DataVersion version, String change, String condition) {
    return Update.builder()
        .tableName(table)
        .key(key(version))
        .updateExpression(change)
        .conditionExpression(condition);
  }

  private boolean updated(Update update) {
    try {
      client.updateItem(
          request ->
              request
                  .tableName(update.tableName())
                  .key(update.key())
                  .updateExpression(update.updateExpression())
                  .conditionExpression(update.conditionExpression())
                  .expressionAttributeNames(update.expressionAttributeNames())
                  .expressionAttributeValues(update.expressionAttributeValues()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  private boolean transact(TransactWriteItem... writes) {
    for (int attempt = 1; ; attempt++) {
      try {
        client.transactWriteItems(request -> request.transactItems(writes));
        return true;
      } catch (TransactionCanceledException e) {
        if (reasons(e).contains(CONDITION_FAILED)) {
          return false;
        }
        // Another transaction touched the same item just now: what came of it shows next time.
        if (attempt == CONFLICTS || !reasons(e).contains("TransactionConflict")) {
          throw e;
        }
      }
    }
  }

  private static List<String> reasons(TransactionCanceledException e) {
    return e.cancellationReasons().stream().map(reason -> String.valueOf(reason.code())).toList();
  }

  /**
   * What an item says. One without a kind of score is from before there were kinds, when scores
   * were recorded ones.
   *
   * @throws PublishException when something is missing, or has a value that this code does not know
   */
  static VersionEntry entry(Map<String, AttributeValue> item) {
    String version = text(item, TableSchema.SORT_KEY).substring(TableSchema.ROOT_PREFIX.length());
    return new VersionEntry(
        new DataVersion(version),
        known(item, TableSchema.STATE, VersionRegister::state),
        new ModelVersion(text(item, "model")),
        Optional.ofNullable(item.get(MANIFEST_HASH)).map(AttributeValue::s),
        item.containsKey(SCORE_KIND)
            ? known(item, SCORE_KIND, ScoreKind::byId)
            : ScoreKind.RECORDED,
        Long.parseLong(value(item, "beat").n()),
        text(item, "startedBy"));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return value(item, name).s();
  }

  private static <T> T known(
      Map<String, AttributeValue> item, String name, Function<String, Optional<T>> byId) {
    String id = text(item, name);
    return byId.apply(id)
        .orElseThrow(
            () ->
                new PublishException(
                    "The register of data versions has an entry whose '%s' this kme does not know: '%s'."
                        .formatted(name, id)));
  }

  private static Optional<VersionEntry.State> state(String id) {
    return Arrays.stream(VersionEntry.State.values())
        .filter(state -> state(state).s().equals(id))
        .findFirst();
  }

  private static AttributeValue value(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    if (value == null) {
      throw new PublishException(
          "The register of data versions has an entry without '%s'.".formatted(name));
    }
    return value;
  }

  private static AttributeValue state(VersionEntry.State state) {
    return AttributeValue.fromS(state.name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, AttributeValue> key(DataVersion version) {
    return TableSchema.root(version).attributes();
  }
}
