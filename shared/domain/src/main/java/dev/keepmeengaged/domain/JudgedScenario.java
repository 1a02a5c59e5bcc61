package dev.keepmeengaged.domain;

import java.util.Arrays;
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
 * @param notSeen the changes of which training saw too little for the trees to tell anything
 */
record JudgedScenario(
    JudgingTrees trees,
    FeatureVector complete,
    double baseline,
    double expected,
    Optional<TreeDifferences> differences,
    List<NotSeen> notSeen) {

  static JudgedScenario of(Scenario scenario, WhatIfModel model) {
    Forest forest = model.forest();
    FeatureVector medians = model.trained().medians();
    JudgingTrees trees = JudgingTrees.of(scenario.course(), forest.trees());
    TreeMask mask = trees.mask();
    FeatureVector before = scenario.before().orElse(medians);
    double baseline = forest.predict(before, mask);
    if (scenario.unchanged()) {
      return new JudgedScenario(trees, before, baseline, baseline, Optional.empty(), List.of());
    }
    FeatureVector after = scenario.after().orElse(medians);
    return new JudgedScenario(
        trees,
        after,
        baseline,
        forest.predict(after, mask),
        Optional.of(
            TreeDifferences.of(forest.treeValues(before, mask), forest.treeValues(after, mask))),
        notSeen(scenario, before, model.trained()));
  }

  /** A missing value is taken for the median that stands in for it. */
  private static List<NotSeen> notSeen(
      Scenario scenario, FeatureVector before, TrainedFeatures trained) {
    return Arrays.stream(Feature.values())
        .filter(scenario::changes)
        .map(
            feature ->
                NotSeen.of(
                    feature,
                    before.raw(feature),
                    scenario.after().raw(feature),
                    trained.seen(feature)))
        .flatMap(Optional::stream)
        .toList();
  }
}
