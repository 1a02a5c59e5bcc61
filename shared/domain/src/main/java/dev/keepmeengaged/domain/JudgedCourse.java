package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A course with what the trees that judge it say of it as it is: ready for its scenarios. */
final class JudgedCourse {

  private final TrainedFeatures trained;
  private final JudgingTrees trees;
  private final CourseForest forest;
  private final FeatureVector complete;
  private final double baseline;
  private final float[] treeValues;

  private JudgedCourse(
      TrainedFeatures trained, JudgingTrees trees, CourseForest forest, FeatureVector complete) {
    this.trained = trained;
    this.trees = trees;
    this.forest = forest;
    this.complete = complete;
    this.baseline = forest.predict(complete);
    this.treeValues = forest.treeValues(complete);
  }

  /** For few scenarios, in which any feature may change. */
  static JudgedCourse of(Course course, WhatIfModel model) {
    JudgingTrees trees = JudgingTrees.of(course, model.forest().trees());
    return new JudgedCourse(
        model.trained(),
        trees,
        model.forest().judging(trees.mask()),
        course.features().orElse(model.trained().medians()));
  }

  /**
   * For many scenarios.
   *
   * @param changing the features that scenarios may change
   */
  static JudgedCourse of(Course course, WhatIfModel model, Set<Feature> changing) {
    JudgingTrees trees = JudgingTrees.of(course, model.forest().trees());
    FeatureVector complete = course.features().orElse(model.trained().medians());
    return new JudgedCourse(
        model.trained(),
        trees,
        model.forest().forCourse(complete, trees.mask(), changing),
        complete);
  }

  /** What the trees say of a scenario of this course. */
  JudgedScenario judge(Scenario scenario) {
    if (scenario.unchanged()) {
      return new JudgedScenario(trees, complete, baseline, baseline, Optional.empty(), List.of());
    }
    FeatureVector after = scenario.after().orElse(trained.medians());
    return new JudgedScenario(
        trees,
        after,
        baseline,
        forest.predict(after),
        Optional.of(TreeDifferences.of(treeValues, forest.treeValues(after))),
        notSeen(scenario));
  }

  /** A missing value is taken for the median that stands in for it. */
  private List<NotSeen> notSeen(Scenario scenario) {
    return Arrays.stream(Feature.values())
        .filter(scenario::changes)
        .map(
            feature ->
                NotSeen.of(
                    feature,
                    complete.raw(feature),
                    scenario.after().raw(feature),
                    trained.seen(feature)))
        .flatMap(Optional::stream)
        .toList();
  }
}
