package dev.keepmeengaged.training.forest;

import dev.keepmeengaged.artifacts.Importances;
import dev.keepmeengaged.forest.PackedForest;
import org.tribuo.ensemble.WeightedEnsembleModel;
import org.tribuo.regression.Regressor;

/**
 * A forest as trained and as packed, equal in every prediction.
 *
 * @param ensemble ordinary Tribuo trees
 * @param outOfBag for the training rows in order
 */
public record TrainedForest(
    WeightedEnsembleModel<Regressor> ensemble,
    PackedForest forest,
    Importances importances,
    OutOfBag outOfBag) {}
