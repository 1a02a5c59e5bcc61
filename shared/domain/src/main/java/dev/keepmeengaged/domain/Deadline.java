package dev.keepmeengaged.domain;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The moment after which a request waits no longer. It belongs to the thread that answers the
 * request: {@link #during} sets it, and code on that thread reads it with {@link #current}.
 * Immutable.
 *
 * @param nanoTime the moment, as {@link System#nanoTime} counts
 */
public record Deadline(long nanoTime) {

  /**
   * The longest that any request waits for DynamoDB and S3. An answer is meant to take eight
   * seconds at most; the half second that is left is for computing it.
   */
  public static final Duration LONGEST = Duration.ofMillis(7_500);

  private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

  /** The deadline that is this far away, at most {@link #LONGEST}. */
  public static Deadline in(Duration time) {
    Duration capped = time.compareTo(LONGEST) < 0 ? time : LONGEST;
    return new Deadline(System.nanoTime() + capped.toNanos());
  }

  /** The deadline of the request that this thread answers; without a request, the longest. */
  public static Deadline current() {
    Deadline deadline = OF_THREAD.get();
    return deadline == null ? in(LONGEST) : deadline;
  }

  /** Does some work under this deadline. */
  public <T> T during(Supplier<T> work) {
    Deadline before = OF_THREAD.get();
    OF_THREAD.set(this);
    try {
      return work.get();
    } finally {
      OF_THREAD.set(before);
    }
  }

  /** The time left; zero or less when the deadline has passed. */
  public Duration left() {
    return Duration.ofNanos(nanoTime - System.nanoTime());
  }
}
