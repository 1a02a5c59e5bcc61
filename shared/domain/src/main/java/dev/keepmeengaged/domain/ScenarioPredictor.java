package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Predicts scenarios of one course; computes the course's own prediction once. */
final class ScenarioPredictor {

  private final TrainedFeatures trained;
  private final TreeSelection trees;
  private final CourseForest forest;
  private final FeatureVector complete;
  private final double baseline;
  private final float[] treeValues;

  private ScenarioPredictor(
      TrainedFeatures trained, TreeSelection trees, CourseForest forest, FeatureVector complete) {
    this.trained = trained;
    this.trees = trees;
    this.forest = forest;
    this.complete = complete;
    this.baseline = forest.predict(complete);
    this.treeValues = forest.treeValues(complete);
  }

  /** A predictor for few scenarios, in which any feature may change. */
  static ScenarioPredictor of(Course course, WhatIfModel model) {
    TreeSelection trees = TreeSelection.of(course, model.forest().trees());
    return new ScenarioPredictor(
        model.trained(),
        trees,
        model.forest().judging(trees.mask()),
        course.features().orElse(model.trained().medians()));
  }

  /**
   * A predictor for many scenarios.
   *
   * @param changing the features that scenarios may change
   */
  static ScenarioPredictor of(Course course, WhatIfModel model, Set<Feature> changing) {
    TreeSelection trees = TreeSelection.of(course, model.forest().trees());
    FeatureVector complete = course.features().orElse(model.trained().medians());
    return new ScenarioPredictor(
        model.trained(),
        trees,
        model.forest().forCourse(complete, trees.mask(), changing),
        complete);
  }

  /** The prediction of a scenario of this course. */
  ScenarioPrediction predict(Scenario scenario) {
    if (scenario.unchanged()) {
      return new ScenarioPrediction(
          trees, complete, baseline, baseline, Optional.empty(), List.of());
    }
    FeatureVector after = scenario.after().orElse(trained.medians());
    return new ScenarioPrediction(
        trees,
        after,
        baseline,
        forest.predict(after),
        Optional.of(TreeDifferences.of(treeValues, forest.treeValues(after))),
        extrapolations(scenario));
  }

  /** A missing value is taken for the median that stands in for it. */
  private List<Extrapolation> extrapolations(Scenario scenario) {
    return Arrays.stream(Feature.values())
        .filter(scenario::changes)
        .map(
            feature ->
                Extrapolation.of(
                    feature,
                    complete.raw(feature),
                    scenario.after().raw(feature),
                    trained.seen(feature)))
        .flatMap(Optional::stream)
        .toList();
  }
}
