package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.UnavailableException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses between attempts to read what DynamoDB left unread: exponential with full jitter, as AWS
 * advises for unprocessed keys, and never beyond the deadline of the request. Not thread-safe; one
 * for each read.
 */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(50);
  private static final int MOST_DOUBLINGS = 5;

  private int fruitless;

  /**
   * Pauses before the next attempt.
   *
   * @param progress whether the attempt before read anything
   * @throws UnavailableException when the deadline comes first
   */
  void pause(boolean progress) {
    fruitless = progress ? 0 : fruitless + 1;
    long longest = FIRST.toMillis() << Math.min(fruitless, MOST_DOUBLINGS);
    Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest + 1));
    if (Deadline.current().left().compareTo(pause) <= 0) {
      throw new UnavailableException("The published data is asked for too often right now.");
    }
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("The published data was not waited for.", e);
    }
  }
}
