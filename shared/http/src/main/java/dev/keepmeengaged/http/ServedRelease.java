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
 * The release that a function serves, also across SnapStart's snapshots. The owner must keep a
 * reference to it: the runtime refers to its hooks weakly. Thread-safe.
 *
 * @param <T> what is loaded for a release
 */
public final class ServedRelease<T> implements Resource {

  /** How long the pointer to the current release is trusted. */
  public static final Duration RECHECK = Duration.ofSeconds(60);

  /** How soon after a failure the pointer is looked up again. */
  public static final Duration RETRY = Duration.ofSeconds(2);

  private final ReleaseCache<T> cache;
  private final UnaryOperator<T> change;

  private ServedRelease(ReleaseCache<T> cache, UnaryOperator<T> change) {
    this.cache = cache;
    this.change = change;
  }

  /** Reads nothing before the first request, so that a function starts before the first publish. */
  public static <T> ServedRelease<T> start(
      Releases releases, ReleaseCache.Loader<T> loader, Clock clock, Log log) {
    ServedRelease<T> serving =
        new ServedRelease<>(
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
    ReleaseCache.Loaded<T> loaded = cache.current();
    return loaded.with(change.apply(loaded.content()));
  }

  /** The same releases, each with its loaded content replaced. */
  public ServedRelease<T> with(UnaryOperator<T> replacement) {
    return new ServedRelease<>(cache, replacement);
  }

  /** The current release. */
  public Release release() {
    return current().release();
  }

  /**
   * The endpoint with a second try: when its release has been removed meanwhile, it answers once
   * more from the release that the pointer names now.
   */
  public Endpoint upToDate(Endpoint endpoint) {
    return request -> {
      try {
        return endpoint.answer(request);
      } catch (VersionGoneException e) {
        cache.doubt();
        return endpoint.answer(request);
      }
    };
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    // The snapshot may hold the release that the warm-up loaded: it is checked after the restore.
  }

  /** The snapshot may be days old: the pointer is looked up again. */
  @Override
  public void afterRestore(Context<? extends Resource> context) {
    cache.expire();
  }
}
