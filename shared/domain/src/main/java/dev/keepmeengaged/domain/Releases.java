package dev.keepmeengaged.domain;

import java.util.Optional;

/** Port: the current release. Implementations are thread-safe. */
public interface Releases {

  /**
   * The current release; empty while nothing was published yet.
   *
   * @throws UnavailableException when it cannot be read
   */
  Optional<Release> current();
}
