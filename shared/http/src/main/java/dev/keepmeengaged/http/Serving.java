package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.ReleaseCache;
import dev.keepmeengaged.domain.Releases;
import dev.keepmeengaged.domain.VersionGoneException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * The release that a function serves, through SnapStart's snapshots as well. Whoever holds it keeps
 * its hooks alive: the runtime refers to them weakly. Thread-safe.
 *
 * @param <T> what is loaded for a release
 */
public final class Serving<T> implements Resource {

  /** How long the pointer to the current release is trusted. */
  public static final Duration RECHECK = Duration.ofSeconds(60);

  /** How soon after a failure the pointer is looked up again. */
  public static final Duration RETRY = Duration.ofSeconds(2);

  private final ReleaseCache<T> served;
  private final UnaryOperator<T> change;

  private Serving(ReleaseCache<T> served, UnaryOperator<T> change) {
    this.served = served;
    this.change = change;
  }

  /** Begins to serve; nothing is read before the first request, so nothing need be published. */
  public static <T> Serving<T> start(
      Releases releases, ReleaseCache.Loader<T> loader, Clock clock, Log log) {
    Serving<T> serving =
        new Serving<>(
            new ReleaseCache<>(releases, loader, RECHECK, RETRY, clock, log::outdated),
            UnaryOperator.identity());
    Core.getGlobalContext().register(serving);
    return serving;
  }

  /**
   * The release with what was loaded for it.
   *
   * @throws dev.keepmeengaged.domain.NothingPublishedException when nothing was published yet
   * @throws dev.keepmeengaged.domain.UnavailableException when none can be read
   */
  public ReleaseCache.Loaded<T> current() {
    ReleaseCache.Loaded<T> loaded = served.current();
    return loaded.with(change.apply(loaded.content()));
  }

  /** The same releases, each with something else in place of what was loaded for it. */
  public Serving<T> with(UnaryOperator<T> other) {
    return new Serving<>(served, other);
  }

  /** The current release. */
  public Release release() {
    return current().release();
  }

  /**
   * The endpoint, asked once more when the release that it began to answer from turned out to be
   * removed: then from the one that the pointer names by now.
   */
  public Endpoint upToDate(Endpoint endpoint) {
    return request -> {
      try {
        return endpoint.answer(request);
      } catch (VersionGoneException e) {
        served.doubt();
        return endpoint.answer(request);
      }
    };
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    // The release that priming loaded may be in the snapshot: it is checked after the restore.
  }

  /** The snapshot may be days old: the pointer is looked up again. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    served.expire();
  }
}
