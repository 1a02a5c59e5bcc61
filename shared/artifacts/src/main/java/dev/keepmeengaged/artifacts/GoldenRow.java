package dev.keepmeengaged.artifacts;

import dev.keepmeengaged.domain.FeatureVector;

/**
 * A row and what the forest said of it when it was trained.
 *
 * @param features complete: no value missing
 * @param prediction of the unpacked ensemble, in percent
 */
public record GoldenRow(FeatureVector features, double prediction) {}
