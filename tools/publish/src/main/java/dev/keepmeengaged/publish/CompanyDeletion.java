package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.CompanyTrace;
import dev.keepmeengaged.aws.Pointer;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Deletes a company's data. First it is noted that the company is not to be published again. What
 * is served is then published anew without it, since readers keep lists, statistics and the search
 * index of a data version in memory and expect that no item of it changes. Each step leaves a
 * system that serves, and a run that stops is completed by the next.
 */
public final class CompanyDeletion {

  private final PublishTarget target;
  private final PublishTimes times;
  private final InstantSource clock;
  private final Publisher publisher;
  private final PublishProgress progress;
  private final Optional<UsageKeys> usageKeys;
  private final VersionRegister register;
  private final DeletedCompanies deletedCompanies;
  private final PublishedModels models;

  /**
   * @param by name of who deletes
   * @param usageKeys empty where the stack is not known
   */
  CompanyDeletion(
      PublishTarget target,
      PublishTimes times,
      InstantSource clock,
      String by,
      PublishProgress progress,
      Optional<UsageKeys> usageKeys) {
    this.target = target;
    this.times = times;
    this.clock = clock;
    this.publisher = new Publisher(target, times, clock, by, progress);
    this.progress = progress;
    this.usageKeys = usageKeys;
    this.register = new VersionRegister(target);
    this.deletedCompanies = new DeletedCompanies(target);
    this.models = new PublishedModels(target);
  }

  /** Where the stack is not known, and with it the API keys of clients. */
  public CompanyDeletion(
      PublishTarget target,
      PublishTimes times,
      InstantSource clock,
      String by,
      PublishProgress progress) {
    this(target, times, clock, by, progress, Optional.empty());
  }

  /**
   * What a deletion left.
   *
   * @param deleted what it deleted, in words
   * @param left what is still there and the next run deletes, with reasons
   * @param models the model versions in the bucket
   * @param served the model that is served
   */
  public record Outcome(
      List<String> deleted, List<String> left, Set<String> models, Optional<ModelVersion> served) {

    public Outcome {
      deleted = List.copyOf(deleted);
      left = List.copyOf(left);
      models = Set.copyOf(models);
    }
  }

  /** What there is of a company. */
  CompanyTraces find(Company company) {
    return reached(() -> CompanyTraces.find(target, company));
  }

  /** Whether the company was deleted before, at least in part. */
  boolean isDeleted(Company company) {
    return reached(() -> deletedCompanies.read().contains(company));
  }

  /** Lets a deleted company be published again. */
  void readmit(Company company) {
    reached(
        () -> {
          deletedCompanies.remove(company);
          return company;
        });
  }

  /** Every model version in the bucket. */
  Set<String> models() {
    return reached(() -> models.read().keySet());
  }

  /**
   * Deletes.
   *
   * @param withModels whether to delete every model, too, but the one that is served
   */
  public Outcome delete(Company company, boolean withModels) {
    return reached(() -> deleteNow(company, withModels));
  }

  private Outcome deleteNow(Company company, boolean withModels) {
    List<String> deleted = new ArrayList<>(CompanyTraces.find(target, company).counts());
    StaleVersions staleVersions =
        new StaleVersions(
            register, new VersionRemoval(target, register, progress), times, clock, progress);
    deletedCompanies.add(company);
    Optional<Pointer> pointer = servedWithout(company, withModels);
    awaitReaders(pointer);
    staleVersions.remove(pointer);
    staleVersions
        .removed()
        .forEach(version -> deleted.add("data version %s as a whole".formatted(version)));
    progress.began("Deleting what is left of the company", 0);
    Set<DataVersion> kept =
        register.entries().stream().map(VersionEntry::version).collect(Collectors.toSet());
    CompanyTraces traces = CompanyTraces.find(target, company);
    traces.of(CompanyTrace.CLIENT).forEach(this::deleteClient);
    traces.of(CompanyTrace.PLATFORM).forEach(item -> leave(company, item));
    new BatchWrites(target, () -> {}, progress)
        .delete(
            Stream.of(
                    Stream.of(
                            CompanyTrace.STATUS,
                            CompanyTrace.CONNECTED_COURSE,
                            CompanyTrace.INVITATION)
                        .flatMap(trace -> traces.of(trace).stream()),
                    // Of a version that is in no list: a publish wrote it that died long ago.
                    Stream.of(CompanyTrace.COURSE, CompanyTrace.SUMMARY)
                        .flatMap(trace -> traces.of(trace).stream())
                        .filter(item -> !kept.contains(CompanyTrace.versionOf(item))))
                .flatMap(items -> items)
                .map(item -> TableSchema.Key.of(item).attributes())
                .toList());
    if (withModels) {
      models
          .deleteAllBut(used())
          .forEach(model -> deleted.add("model %s with all older versions".formatted(model)));
    }
    List<String> left = new ArrayList<>(CompanyTraces.find(target, company).counts());
    register.entries().stream()
        .filter(entry -> !StaleVersions.isKept(entry, pointer))
        .forEach(entry -> left.add("data version %s".formatted(entry.version())));
    if (!left.isEmpty()) {
      left.addAll(staleVersions.notes());
    }
    return new Outcome(
        deleted, left, models.read().keySet(), pointer.map(Pointer::current).map(Release::model));
  }

  /** The models of all data versions in the table. */
  private Collection<ModelVersion> used() {
    return register.entries().stream().map(VersionEntry::model).toList();
  }

  /** Lets what is served, and what a rollback goes back to, be without the company. */
  private Optional<Pointer> servedWithout(Company company, boolean withModels) {
    Optional<Pointer> before = register.pointer();
    if (before.isEmpty()) {
      return before;
    }
    Pointer pointer = before.get();
    if (has(pointer.current(), company)) {
      return publisher.publishWithout(company, pointer);
    }
    boolean goodToGoBackTo =
        pointer
            .previous()
            .filter(
                release ->
                    has(release, company)
                        || (withModels && !release.model().equals(pointer.current().model())))
            .isEmpty();
    if (goodToGoBackTo) {
      return before;
    }
    Pointer after = new Pointer(pointer.current(), Optional.empty());
    if (!register.flip(pointer, after)) {
      throw new PublishException("Somebody published meanwhile. Run this again.");
    }
    return Optional.of(after);
  }

  private boolean has(Release release, Company company) {
    Map<String, AttributeValue> key = TableSchema.profile(release.data(), company).attributes();
    return target
        .dynamoDb()
        .getItem(get -> get.tableName(target.table()).key(key).consistentRead(true))
        .hasItem();
  }

  /** Functions may read for a while what was served until now. */
  private void awaitReaders(Optional<Pointer> pointer) {
    boolean nothingToWaitFor =
        register.entries().stream()
            .filter(entry -> !StaleVersions.isKept(entry, pointer))
            .noneMatch(entry -> entry.state() == VersionEntry.State.COMPLETE);
    if (nothingToWaitFor) {
      return;
    }
    Instant since = pointer.map(p -> p.current().publishedAt()).orElseGet(clock::instant);
    Duration left = Duration.between(clock.instant(), since.plus(times.grace()));
    if (left.isNegative() || left.isZero()) {
      return;
    }
    progress.began(
        String.format(
            Locale.ROOT,
            "Waiting %d s until no function reads the release before",
            left.toSeconds()),
        0);
    try {
      Thread.sleep(left.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("Interrupted. Run this again.", e);
    }
  }

  /** The key goes first: its name is found by the item. */
  private void deleteClient(Map<String, AttributeValue> item) {
    AccessItems.clientIn(item)
        .ifPresent(entry -> usageKeys.ifPresent(keys -> keys.delete(entry.id())));
    deleteUnlessChanged(item);
  }

  private void leave(Company company, Map<String, AttributeValue> platform) {
    CompanyTrace.withoutDeployments(company, platform)
        .ifPresentOrElse(
            left -> {
              Unchanged unchanged = Unchanged.of(platform);
              target
                  .dynamoDb()
                  .putItem(
                      put ->
                          put.tableName(target.table())
                              .item(left)
                              .conditionExpression(unchanged.expression())
                              .expressionAttributeNames(unchanged.names())
                              .expressionAttributeValues(unchanged.values()));
            },
            () -> deleteUnlessChanged(platform));
  }

  private void deleteUnlessChanged(Map<String, AttributeValue> item) {
    Unchanged unchanged = Unchanged.of(item);
    target
        .dynamoDb()
        .deleteItem(
            delete ->
                delete
                    .tableName(target.table())
                    .key(TableSchema.Key.of(item).attributes())
                    .conditionExpression(unchanged.expression())
                    .expressionAttributeNames(unchanged.names())
                    .expressionAttributeValues(unchanged.values()));
  }

  private <T> T reached(Supplier<T> work) {
    try {
      return work.get();
    } catch (ConditionalCheckFailedException e) {
      throw new PublishException("Somebody changed the register meanwhile. Run this again.", e);
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e, target) + " Run this again.", e);
    }
  }
}
