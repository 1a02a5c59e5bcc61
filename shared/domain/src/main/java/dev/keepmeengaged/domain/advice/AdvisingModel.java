package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.Calibration;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Forest;
import dev.keepmeengaged.domain.ProfileMixes;
import dev.keepmeengaged.domain.ScoreKind;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What recommendations need of a model and of the data that was published with it.
 *
 * @param medians what stands in for a missing value; complete
 * @param profiles the mixes that training rows without company ids had; empty where the rows have
 *     ids, and where companies must not learn of each other
 * @param twinSpread the standard deviation of the difference between the scores of two courses of
 *     one organisation that are alike in everything, their mix included, in points; empty where it
 *     is not known
 */
public record AdvisingModel(
    Forest forest,
    FeatureVector medians,
    Calibration calibration,
    Optional<ProfileMixes> profiles,
    ScoreKind scoreKind,
    OptionalDouble twinSpread) {}
