package dev.keepmeengaged.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * A published release: courses and the model that goes with them. A publish replaces both or
 * neither.
 *
 * @param manifestHash SHA-256 of the model's manifest; empty for a release that was published
 *     before releases carried it
 * @param scoreKind the kind of its courses' scores
 */
public record Release(
    DataVersion data,
    ModelVersion model,
    Optional<String> manifestHash,
    Instant publishedAt,
    String publishedBy,
    ScoreKind scoreKind) {

  /** A release whose scores are recorded ones, as of every release before kinds were told apart. */
  public Release(
      DataVersion data,
      ModelVersion model,
      Optional<String> manifestHash,
      Instant publishedAt,
      String publishedBy) {
    this(data, model, manifestHash, publishedAt, publishedBy, ScoreKind.RECORDED);
  }
}
