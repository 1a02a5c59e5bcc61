package dev.keepmeengaged.publish;

import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.Optional;

/**
 * What the register says of a data version.
 *
 * @param manifestHash SHA-256 of the model's manifest; empty for a version that was entered before
 *     the register kept it
 * @param beat a count that grows as long as the version's publish is alive
 * @param startedBy who published it
 */
record VersionEntry(
    DataVersion version,
    State state,
    ModelVersion model,
    Optional<String> manifestHash,
    ScoreKind scoreKind,
    long beat,
    String startedBy) {

  /** What became of a data version so far. */
  enum State {
    /** Items are being written, or their writer died. */
    WRITING,
    /** The writer gave up; no more is written. */
    ABANDONED,
    /** All items are there, and the version was served. */
    COMPLETE,
    /** Items are being deleted, or whoever did died. */
    REMOVING
  }
}
