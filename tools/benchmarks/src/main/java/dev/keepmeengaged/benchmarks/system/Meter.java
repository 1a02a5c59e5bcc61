package dev.keepmeengaged.benchmarks.system;

import com.fasterxml.jackson.jr.ob.JSON;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;

/** What functions read from DynamoDB and S3. Thread-safe. */
final class Meter {

  /**
   * A reading of it.
   *
   * @param reads requests to DynamoDB
   * @param readUnits that DynamoDB counts for them: 1 for 4 KB read strongly consistent
   * @param gets requests to S3
   * @param getBytes what they brought
   */
  record Reading(long reads, double readUnits, long gets, long getBytes) {}

  private static final Set<String> READS = Set.of("GetItem", "BatchGetItem", "Query", "Scan");

  private final AtomicLong reads = new AtomicLong();
  private final DoubleAdder readUnits = new DoubleAdder();
  private final AtomicLong gets = new AtomicLong();
  private final AtomicLong getBytes = new AtomicLong();

  /** What was read since the last time, or since it was made. */
  Reading take() {
    return new Reading(
        reads.getAndSet(0), readUnits.sumThenReset(), gets.getAndSet(0), getBytes.getAndSet(0));
  }

  /** Has every read of a DynamoDB report what it consumed. */
  Relay.Toll dynamoDb() {
    return new Relay.Toll() {
      @Override
      public byte[] request(HttpExchange exchange, byte[] body) {
        return isRead(exchange) ? asking(body) : body;
      }

      @Override
      public void response(HttpExchange exchange, byte[] body) {
        if (isRead(exchange)) {
          reads.incrementAndGet();
          readUnits.add(consumed(body));
        }
      }
    };
  }

  /** Counts what is fetched from an S3. */
  Relay.Toll s3() {
    return new Relay.Toll() {
      @Override
      public byte[] request(HttpExchange exchange, byte[] body) {
        return body;
      }

      @Override
      public void response(HttpExchange exchange, byte[] body) {
        if (exchange.getRequestMethod().equals("GET")) {
          gets.incrementAndGet();
          getBytes.addAndGet(body.length);
        }
      }
    };
  }

  private static boolean isRead(HttpExchange exchange) {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    return target != null && READS.contains(target.substring(target.indexOf('.') + 1));
  }

  private static byte[] asking(byte[] body) {
    try {
      Map<String, Object> json = JSON.std.mapFrom(body);
      json.put("ReturnConsumedCapacity", "TOTAL");
      return JSON.std.asString(json).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double consumed(byte[] body) {
    try {
      Object consumed = JSON.std.mapFrom(body).get("ConsumedCapacity");
      return consumed instanceof Map<?, ?> map && map.get("CapacityUnits") instanceof Number units
          ? units.doubleValue()
          : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
