package dev.keepmeengaged.publish;

import java.time.Duration;

/**
 * The timing by which concurrent publishes avoid each other.
 *
 * @param beat interval of a publish's heartbeat
 * @param trust time after its last beat in which a publish may still write; shorter than {@code
 *     life} by more than the duration of a write
 * @param life time without a beat after which a publish counts as dead
 * @param patience longest wait for the death of another publish to be certain
 * @param grace time to keep a data version that is no longer served, because functions read the
 *     pointer only once a minute
 */
public record PublishTimes(
    Duration beat, Duration trust, Duration life, Duration patience, Duration grace) {

  /** For people at a terminal: waits until it is sure which publishes are dead. */
  public static final PublishTimes STANDARD =
      new PublishTimes(
          Duration.ofSeconds(5),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofMinutes(2));

  /** A copy without waiting. Versions whose writer may be alive are left to the next publish. */
  public PublishTimes withoutPatience() {
    return new PublishTimes(beat, trust, life, Duration.ZERO, grace);
  }
}
