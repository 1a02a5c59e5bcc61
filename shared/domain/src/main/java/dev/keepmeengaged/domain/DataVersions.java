package dev.keepmeengaged.domain;

/** Port: the data versions of the store. Implementations are thread-safe. */
public interface DataVersions {

  /**
   * Returns normally when every item of the version is in the store.
   *
   * @throws VersionGoneException when the version was never published, or was given up for removal
   * @throws UnavailableException when the store cannot be read
   */
  void requireWhole(DataVersion version);
}
