package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;

/**
 * The predictions for a course and for a scenario of it, by the same trees.
 *
 * @param trees that made both predictions
 * @param complete the features of the scenario that the trees predicted from: none missing
 * @param baseline the prediction for the course as it is, in percent
 * @param expected the prediction for the scenario, in percent; {@code baseline} to the bit when
 *     nothing changes
 * @param differences between the two, tree by tree; empty when nothing changes
 * @param extrapolations the changes about which the trees cannot tell anything, since training saw
 *     too little
 */
record ScenarioPrediction(
    TreeSelection trees,
    FeatureVector complete,
    double baseline,
    double expected,
    Optional<TreeDifferences> differences,
    List<Extrapolation> extrapolations) {}
