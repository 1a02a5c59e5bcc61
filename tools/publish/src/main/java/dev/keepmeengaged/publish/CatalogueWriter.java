package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.aws.VersionItems;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.DataVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Writes all items of a data version and counts them. The lists that lead to all other items come
 * first, so that a partial version can be found and removed. All other items follow in shuffled
 * order: neighbours would go to the same partition of DynamoDB, which takes 1,000 write units a
 * second.
 */
final class CatalogueWriter {

  /** As many items as BatchGetItem reads. */
  private static final int BATCH = 100;

  private final PublishTarget target;
  private final Runnable permission;
  private final PublishProgress progress;
  private final BatchWrites batches;
  private final Set<TableSchema.Key> written = ConcurrentHashMap.newKeySet();

  CatalogueWriter(PublishTarget target, Runnable permission, PublishProgress progress) {
    this.target = target;
    this.permission = permission;
    this.progress = progress;
    this.batches = new BatchWrites(target, permission, progress);
  }

  /**
   * Writes the version.
   *
   * @param segments of each company, in the order of the companies
   * @throws PublishException if the table lacks an item afterwards
   */
  void write(DataVersion version, Catalogue catalogue, List<CompanySegments> segments) {
    VersionItems items = new VersionItems(version, catalogue);
    write("Writing the list of companies", made(items.companies()));
    write("Writing the lists of courses", made(items.coursesById()));
    List<Supplier<Map<String, AttributeValue>>> others = new ArrayList<>(items.others());
    others.addAll(items.segments(segments));
    others.addAll(made(items.search(segments)));
    Collections.shuffle(others);
    write("Writing courses and companies", others);
    verify();
  }

  private static List<Supplier<Map<String, AttributeValue>>> made(
      List<Map<String, AttributeValue>> items) {
    return items.stream().<Supplier<Map<String, AttributeValue>>>map(item -> () -> item).toList();
  }

  private void write(String step, List<Supplier<Map<String, AttributeValue>>> items) {
    progress.began(step, items.size());
    batches.put(
        items.stream()
            .<Supplier<Map<String, AttributeValue>>>map(i -> () -> noted(i.get()))
            .toList());
  }

  private Map<String, AttributeValue> noted(Map<String, AttributeValue> item) {
    if (!written.add(TableSchema.Key.of(item))) {
      throw new IllegalStateException("two items have the key " + TableSchema.Key.of(item));
    }
    return item;
  }

  private void verify() {
    List<TableSchema.Key> keys = List.copyOf(written);
    progress.began("Counting", keys.size());
    int found =
        IntStream.range(0, (keys.size() + BATCH - 1) / BATCH)
            .parallel()
            .map(i -> found(keys.subList(i * BATCH, Math.min((i + 1) * BATCH, keys.size()))))
            .sum();
    if (found != keys.size()) {
      throw new PublishException(
          String.format(
              Locale.ROOT,
              "Of %d items that were written, table %s has %d. Nothing of this is served.",
              keys.size(),
              target.table(),
              found));
    }
  }

  /** The number of these items in the table. */
  private int found(List<TableSchema.Key> keys) {
    permission.run();
    KeysAndAttributes asked =
        KeysAndAttributes.builder()
            .keys(keys.stream().map(TableSchema.Key::attributes).toList())
            .projectionExpression(TableSchema.PARTITION_KEY)
            .consistentRead(true)
            .build();
    int found =
        target
            .dynamoDb()
            .batchGetItemPaginator(get -> get.requestItems(Map.of(target.table(), asked)))
            .stream()
            .mapToInt(answer -> answer.responses().getOrDefault(target.table(), List.of()).size())
            .sum();
    progress.advanced(keys.size());
    return found;
  }
}
