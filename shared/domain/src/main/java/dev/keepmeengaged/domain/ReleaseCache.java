package dev.keepmeengaged.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The release that a function serves, with what the function loads for it. The pointer is looked up
 * at most once per {@code recheck}, and once per {@code retry} after a failure; what is loaded is
 * kept until the pointer moves, and beyond that when the new release cannot be loaded: an old
 * answer that is right beats none. Thread-safe; one thread looks up at a time.
 *
 * @param <T> what is loaded for a release
 */
public final class ReleaseCache<T> {

  /** Loads what a function needs of a release. */
  @FunctionalInterface
  public interface Loader<T> {
    /**
     * @throws UnavailableException when it cannot be read, or is refused
     */
    T load(Release release);
  }

  /**
   * A release with what was loaded for it.
   *
   * @param confirmed whether the pointer named it when it was last looked up; if not, later
   *     publishes may be removing its items
   */
  public record Loaded<T>(Release release, T content, boolean confirmed) {

    /** The same release with something else that was made of it. */
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
   * @param recheck how long the pointer is trusted
   * @param retry how long after a failure the next look-up waits
   * @param alarm told when a look-up or a load failed and the release before is served on
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
   * Trusts the pointer no longer, since a data version that it named is gone: it is looked up at
   * the next call, unless that was done just now.
   */
  public synchronized void doubt() {
    if (loaded != null) {
      loaded = loaded.unconfirmed();
    }
  }

  /** Looks the pointer up anew at the next call: after a restore the clock has jumped. */
  public synchronized void expire() {
    lookedUp = Instant.MIN;
  }
}
