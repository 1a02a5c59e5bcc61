package dev.keepmeengaged.domain;

import java.util.Optional;

/** Port: the files of published model versions. Implementations are thread-safe. */
public interface ModelFiles {

  /**
   * Reads a file of a model version; empty when it has none of that name.
   *
   * @throws UnavailableException when it cannot be read
   */
  Optional<byte[]> read(ModelVersion version, String file);
}
