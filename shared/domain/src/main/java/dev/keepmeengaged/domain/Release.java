package dev.keepmeengaged.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What is published: courses and the model that goes with them. Changes as a whole or not.
 *
 * @param manifestHash SHA-256 of the model's manifest; empty for a release that was published
 *     before releases carried it
 * @param scoreKind what the scores of its courses are made of
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
