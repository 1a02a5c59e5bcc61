package dev.keepmeengaged.publish;

import java.time.Duration;

/**
 * By which times publishes that know nothing of each other get along.
 *
 * @param beat how often a publish shows that it is alive
 * @param trust how long after its last beat a publish may still write: shorter than {@code life} by
 *     more than one write can take
 * @param life how long a publish without a beat is held to be alive
 * @param patience how long to wait for another publish to turn out dead
 * @param grace how long a data version that is no longer served is kept, because functions look at
 *     the pointer once a minute only
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

  /** The same without waiting: what may be alive is left to the next publish. */
  public PublishTimes withoutPatience() {
    return new PublishTimes(beat, trust, life, Duration.ZERO, grace);
  }
}
