package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Shows other publishes that the writer of a data version is alive. If that fails for too long, the
 * writer must stop, because another publish may be deleting its items.
 */
final class Heartbeat implements AutoCloseable {

  private final VersionRegister register;
  private final DataVersion version;
  private final Duration trust;
  private final InstantSource clock;
  private final ScheduledExecutorService executor;

  private @Nullable Future<?> beats;
  private volatile Instant lastBeat;
  private volatile boolean takenForDead;

  private Heartbeat(
      VersionRegister register, DataVersion version, Duration trust, InstantSource clock) {
    this.register = register;
    this.version = version;
    this.trust = trust;
    this.clock = clock;
    this.lastBeat = clock.instant();
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "publish-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins the heartbeat of a version that was just entered. */
  static Heartbeat of(
      VersionRegister register, DataVersion version, PublishTimes times, InstantSource clock) {
    Heartbeat heartbeat = new Heartbeat(register, version, times.trust(), clock);
    long every = times.beat().toMillis();
    heartbeat.begin(every);
    return heartbeat;
  }

  private void begin(long everyMillis) {
    beats =
        executor.scheduleWithFixedDelay(
            this::beat, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
  }

  private void beat() {
    Instant before = clock.instant();
    try {
      if (register.beat(version)) {
        lastBeat = before;
      } else {
        takenForDead = true;
      }
    } catch (SdkException e) {
      // This beat failed. If failures go on, the age of the last beat stops the writer.
    }
  }

  /**
   * Checks that the writer may go on. The writer calls this before every write.
   *
   * @throws PublishException if the writer must stop
   */
  void check() {
    if (takenForDead) {
      throw new PublishException(
          "Another publish took this one for dead and removes what it wrote. Publish again.");
    }
    if (clock.instant().isAfter(lastBeat.plus(trust))) {
      throw new PublishException(
          String.format(
              Locale.ROOT,
              "DynamoDB was out of reach for more than %d s, so this publish gives up. Publish again.",
              trust.toSeconds()));
    }
  }

  @Override
  public void close() {
    if (beats != null) {
      beats.cancel(true);
    }
    executor.shutdownNow();
  }
}
