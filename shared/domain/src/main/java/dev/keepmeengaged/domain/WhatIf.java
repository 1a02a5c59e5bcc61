package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The model's answer to "what if the next edition of this course had these features?".
 *
 * <p>Baseline and scenario come from the same trees: those that did not see the course in training,
 * where enough of them are known, else all. So the difference is the model's, not one between an
 * observed score and a predicted one, and it is exactly 0 when nothing changes. It is an
 * association in past data, not an effect. Where a warning {@code not-seen-in-training} is given,
 * it says nothing, and 0 least of all.
 *
 * @param observed the course's recorded score, in percent
 * @param baseline the model's expectation for the course as it is, in percent
 * @param scenario the model's expectation with the changes, in percent
 * @param features the features that the changes made different, with their new values
 * @param treesUsed how many of the forest's trees gave both expectations
 * @param outOfBag whether those are trees that did not see the course
 */
public record WhatIf(
    double observed,
    double baseline,
    double scenario,
    Map<Feature, Double> features,
    int treesUsed,
    boolean outOfBag,
    List<Warning> warnings) {

  /**
   * With fewer out-of-bag trees than this the mean of their predictions is too noisy to be of use,
   * and all trees judge. Only a course that stands many times in the training data has so few.
   */
  public static final int FEWEST_TREES = 10;

  public WhatIf {
    features = Map.copyOf(features);
    warnings = List.copyOf(warnings);
  }

  /** What the changes make, by the model: scenario minus baseline, in points. */
  public double delta() {
    return scenario - baseline;
  }

  /**
   * What a reader of the answer has to know.
   *
   * @param code stable, for programs
   * @param feature the feature that it is about, if it is about one
   */
  public record Warning(String code, Optional<Feature> feature, String message) {}

  /**
   * Answers for a course.
   *
   * @param trained what the forest's training knew of the features
   * @throws ImpossibleRequestException when the course is outside the model's scope, or the changes
   *     cannot be made
   */
  public static WhatIf answer(
      Course course, Changes changes, Forest forest, TrainedFeatures trained) {
    course.requireInModelScope();
    FeatureVector before = course.features();
    FeatureVector after = changes.applyTo(before);
    JudgingTrees judging = JudgingTrees.of(course, forest.trees());
    TreeMask trees = judging.mask();
    FeatureVector medians = trained.medians();
    double baseline = forest.predict(before.orElse(medians), trees);
    double scenario =
        after.equals(before) ? baseline : forest.predict(after.orElse(medians), trees);
    return new WhatIf(
        course.engagementScore(),
        baseline,
        scenario,
        differences(before, after),
        trees.count(),
        judging.outOfBag(),
        WhatIfWarnings.of(course, before, after, trained, judging.outOfBag()));
  }

  private static Map<Feature, Double> differences(FeatureVector before, FeatureVector after) {
    return Arrays.stream(Feature.values())
        .filter(f -> Double.compare(before.raw(f), after.raw(f)) != 0)
        .collect(Collectors.toMap(f -> f, after::raw));
  }
}
