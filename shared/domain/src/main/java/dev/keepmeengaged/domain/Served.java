package dev.keepmeengaged.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The release that a function serves, with what the function loads for it. The pointer is looked up
 * at most once per {@code recheck}; what is loaded is kept until the pointer moves, and beyond that
 * when the new release cannot be loaded: an old answer that is right beats none. Thread-safe; one
 * thread looks up at a time.
 *
 * @param <T> what is loaded for a release
 */
public final class Served<T> {

  /** Loads what a function needs of a release. */
  @FunctionalInterface
  public interface Loader<T> {
    /**
     * @throws UnavailableException when it cannot be read, or is refused
     */
    T load(Release release);
  }

  /** A release with what was loaded for it. */
  public record Loaded<T>(Release release, T content) {}

  private final Releases releases;
  private final Loader<T> loader;
  private final Duration recheck;
  private final Clock clock;
  private final Consumer<UnavailableException> alarm;

  private @Nullable Loaded<T> loaded;
  private Instant checked = Instant.MIN;

  /**
   * @param recheck how long the pointer is trusted
   * @param alarm told when a look-up or a load failed and the release before is served on
   */
  public Served(
      Releases releases,
      Loader<T> loader,
      Duration recheck,
      Clock clock,
      Consumer<UnavailableException> alarm) {
    this.releases = releases;
    this.loader = loader;
    this.recheck = recheck;
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
    Loaded<T> before = loaded;
    Instant now = clock.instant();
    if (before != null && now.isBefore(checked.plus(recheck))) {
      return before;
    }
    try {
      Loaded<T> latest = lookUp(before);
      loaded = latest;
      checked = now;
      return latest;
    } catch (UnavailableException e) {
      if (before == null) {
        throw e;
      }
      alarm.accept(e);
      checked = now;
      return before;
    }
  }

  private Loaded<T> lookUp(@Nullable Loaded<T> before) {
    Optional<Release> current = releases.current();
    Release release = current.orElseThrow(NothingPublishedException::new);
    return before != null && before.release().equals(release)
        ? before
        : new Loaded<>(release, loader.load(release));
  }

  /** Looks the pointer up anew at the next call: after a restore the clock has jumped. */
  public synchronized void expire() {
    checked = Instant.MIN;
  }
}
