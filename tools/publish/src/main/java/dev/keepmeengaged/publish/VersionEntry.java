package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.Optional;

/**
 * The register's entry of a data version.
 *
 * @param manifestHash SHA-256 of the model's manifest; empty for a version that was entered before
 *     the register kept it
 * @param beat a counter that the version's publish increments while it is alive
 * @param startedBy name of the publisher
 */
record VersionEntry(
    DataVersion version,
    State state,
    ModelVersion model,
    Optional<String> manifestHash,
    ScoreKind scoreKind,
    long beat,
    String startedBy) {

  /** The state of a data version. */
  enum State {
    /** The publish writes items, or died while it did. */
    WRITING,
    /** The publish gave up and writes no more. */
    ABANDONED,
    /** All items are there, and the version was served. */
    COMPLETE,
    /** A publish deletes the items, or died while it did. */
    REMOVING
  }
}
