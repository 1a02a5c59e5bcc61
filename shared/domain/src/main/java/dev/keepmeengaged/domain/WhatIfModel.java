package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * The parts of a model version that a what-if needs.
 *
 * @param trained the facts that training recorded about the features
 * @param calibration the measurements that turn the forest's differences into figures that hold up
 * @param profiles the mixes that training rows without company ids had; empty where the rows have
 *     ids, and where companies must not learn about each other
 */
public record WhatIfModel(
    Forest forest,
    TrainedFeatures trained,
    Calibration calibration,
    Optional<ProfileMixes> profiles) {}
