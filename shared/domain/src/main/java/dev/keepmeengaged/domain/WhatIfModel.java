package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * What a what-if needs of a model version.
 *
 * @param trained what the forest's training knew of the features
 * @param calibration what makes the forest's differences hold up
 * @param profiles the mixes that training rows without company ids had; empty where the rows have
 *     ids, and where companies must not learn of each other
 */
public record WhatIfModel(
    Forest forest,
    TrainedFeatures trained,
    Calibration calibration,
    Optional<ProfileMixes> profiles) {}
