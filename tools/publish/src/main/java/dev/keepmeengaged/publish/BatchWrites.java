package dev.keepmeengaged.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Writes and deletes items in parallel batches. */
final class BatchWrites {

  private static final int THREADS = 8;

  /** As many items as BatchWriteItem takes. */
  private static final int BATCH = 25;

  /**
   * The most attempts in a row without a written item, about half a minute; after that the table is
   * not just busy.
   */
  private static final int FRUITLESS_ATTEMPTS = 12;

  private static final Duration FIRST_WAIT = Duration.ofMillis(50);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final DynamoDbClient client;
  private final String table;
  private final Runnable permission;
  private final PublishProgress progress;

  /**
   * @param permission called before every request; throws if no more may be written
   */
  BatchWrites(PublishTarget target, Runnable permission, PublishProgress progress) {
    this.client = target.dynamoDb();
    this.table = target.table();
    this.permission = permission;
    this.progress = progress;
  }

  /**
   * Writes items, each created just before its batch. Returns, or throws, when no write is under
   * way.
   */
  void put(List<Supplier<Map<String, AttributeValue>>> items) {
    List<Supplier<WriteRequest>> writes = new ArrayList<>();
    items.forEach(
        item ->
            writes.add(
                () -> WriteRequest.builder().putRequest(put -> put.item(item.get())).build()));
    writeAll(writes);
  }

  /** Deletes the items with these keys. Returns, or throws, when no write is under way. */
  void delete(List<Map<String, AttributeValue>> keys) {
    List<Supplier<WriteRequest>> writes = new ArrayList<>();
    keys.forEach(
        key ->
            writes.add(
                () -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build()));
    writeAll(writes);
  }

  private void writeAll(List<Supplier<WriteRequest>> writes) {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> batches = new ArrayList<>();
      for (int i = 0; i < writes.size(); i += BATCH) {
        List<Supplier<WriteRequest>> batch = writes.subList(i, Math.min(i + BATCH, writes.size()));
        batches.add(executor.submit(() -> writeBatch(batch.stream().map(Supplier::get).toList())));
      }
      for (Future<?> batch : batches) {
        batch.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("Interrupted.", e);
    } finally {
      end(executor);
    }
  }

  /**
   * Drops the waiting batches, and waits for the running ones, since a request cannot be cancelled.
   */
  private static void end(ExecutorService executor) {
    executor.shutdownNow();
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        executor.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeBatch(List<WriteRequest> batch) {
    List<WriteRequest> left = batch;
    for (int fruitless = 0; !left.isEmpty(); ) {
      if (fruitless == FRUITLESS_ATTEMPTS) {
        throw new PublishException(
            "DynamoDB keeps refusing writes to table %s: it is too busy.".formatted(table));
      }
      permission.run();
      List<WriteRequest> unprocessed = attempt(left);
      progress.advanced(left.size() - unprocessed.size());
      fruitless = unprocessed.size() < left.size() ? 0 : fruitless + 1;
      if (!unprocessed.isEmpty()) {
        pause(fruitless);
      }
      left = unprocessed;
    }
  }

  private List<WriteRequest> attempt(List<WriteRequest> writes) {
    return client
        .batchWriteItem(BatchWriteItemRequest.builder().requestItems(Map.of(table, writes)).build())
        .unprocessedItems()
        .getOrDefault(table, List.of());
  }

  /** Exponential back-off with full jitter, as AWS advises for unprocessed items. */
  private static void pause(int fruitless) {
    long longest =
        Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(fruitless, 10));
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PublishException("Interrupted.", e);
    }
  }
}
