package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.TrainedFeatures;
import java.util.Optional;

/**
 * What recommendations need of a model and of the data that was published with it.
 *
 * @param trained what the forest's training knew of the features
 * @param calibration what makes the forest's differences hold up
 * @param profiles the mixes that training rows without company ids had; empty where the rows have
 *     ids, and where companies must not learn of each other
 */
public record AdvisingModel(
    Forest forest,
    TrainedFeatures trained,
    Calibration calibration,
    Optional<ProfileMixes> profiles,
    ScoreKind scoreKind) {}
