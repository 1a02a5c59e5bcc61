package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;

/**
 * What the trees that judge a course say of it and of a scenario.
 *
 * @param trees both are judged by
 * @param complete the features of the scenario that the trees were asked with: none missing
 * @param baseline what they expect of the course as it is, in percent
 * @param expected what they expect of the scenario, in percent; {@code baseline} to the bit when
 *     nothing changes
 * @param differences between the two, tree by tree; empty when nothing changes
 * @param extrapolations the changes of which training saw too little for the trees to tell anything
 */
record ScenarioPrediction(
    TreeSelection trees,
    FeatureVector complete,
    double baseline,
    double expected,
    Optional<TreeDifferences> differences,
    List<Extrapolation> extrapolations) {}
