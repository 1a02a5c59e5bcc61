package dev.keepmeengaged.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A cache of the current release with the content that a function loads for it. Looks the pointer
 * up at most once per {@code recheck}, and once per {@code retry} after a failure. Keeps the
 * content until the pointer moves, and longer when the new release cannot be loaded: an old answer
 * that is right is better than none. Thread-safe; one thread looks up at a time.
 *
 * @param <T> the content loaded for a release
 */
public final class ReleaseCache<T> {

  /** Loads the content that a function needs of a release. */
  @FunctionalInterface
  public interface Loader<T> {
    /**
     * @throws UnavailableException when it cannot be read, or is refused
     */
    T load(Release release);
  }

  /**
   * A release with its loaded content.
   *
   * @param confirmed whether the last look-up of the pointer named it; if not, a later publish may
   *     be removing its items
   */
  public record Loaded<T>(Release release, T content, boolean confirmed) {

    /** This release with other content. */
    public Loaded<T> with(T other) {
      return new Loaded<>(release, other, confirmed);
    }

    private Loaded<T> unconfirmed() {
      return new Loaded<>(release, content, false);
    }
  }

  private final Releases releases;
  private final Loader<T> loader;
  private final Duration recheck;
  private final Duration retry;
  private final Clock clock;
  private final Consumer<UnavailableException> alarm;

  private @Nullable Loaded<T> loaded;
  private @Nullable UnavailableException failure;
  private Instant lookedUp = Instant.MIN;

  /**
   * @param recheck time after which the pointer is looked up again
   * @param retry time after a failure before the next look-up
   * @param alarm called when a look-up or a load failed and the previous release stays in use
   */
  public ReleaseCache(
      Releases releases,
      Loader<T> loader,
      Duration recheck,
      Duration retry,
      Clock clock,
      Consumer<UnavailableException> alarm) {
    this.releases = releases;
    this.loader = loader;
    this.recheck = recheck;
    this.retry = retry;
    this.clock = clock;
    this.alarm = alarm;
  }

  /**
   * The release to serve.
   *
   * @throws NothingPublishedException when nothing was published yet
   * @throws UnavailableException when none can be read and none was read before
   */
  public synchronized Loaded<T> current() {
    Instant next = lookedUp.plus(loaded != null && loaded.confirmed() ? recheck : retry);
    if (!clock.instant().isBefore(next)) {
      lookUp();
    }
    if (loaded != null) {
      return loaded;
    }
    throw Objects.requireNonNull(failure, "a look-up loads a release or fails");
  }

  private void lookUp() {
    Instant began = clock.instant();
    try {
      loaded = latest();
      lookedUp = began;
    } catch (UnavailableException e) {
      failure = e;
      // A failure can take long, and the next look-up waits from its end.
      lookedUp = clock.instant();
      if (loaded != null) {
        loaded = loaded.unconfirmed();
        alarm.accept(e);
      }
    }
  }

  private Loaded<T> latest() {
    Release release = releases.current().orElseThrow(NothingPublishedException::new);
    T content =
        loaded != null && loaded.release().equals(release)
            ? loaded.content()
            : loader.load(release);
    return new Loaded<>(release, content, true);
  }

  /**
   * Has the next call look the pointer up, unless that was done within {@code retry}: a data
   * version that it named is gone.
   */
  public synchronized void doubt() {
    if (loaded != null) {
      loaded = loaded.unconfirmed();
    }
  }

  /** Has the next call look the pointer up: after a restore the clock has jumped. */
  public synchronized void expire() {
    lookedUp = Instant.MIN;
  }
}
