package dev.keepmeengaged.domain;

/**
 * How the model comes to what it expects of a course as it is, and what it cannot explain: {@code
 * base}, the contributions and {@link #unexplained} sum to the observed score. The expectation is
 * the baseline of the course's what-ifs, from the same trees.
 *
 * @param features those that the trees were asked with: complete
 * @param explanation of the expectation, with the page types as one player
 */
public record CourseExplanation(
    Course course, FeatureVector features, Explanation explanation, JudgingTrees trees) {

  /**
   * Explains what the model expects of a course.
   *
   * @param trained what the forest's training knew of the features
   * @throws ImpossibleRequestException when the course is outside the model's scope
   */
  public static CourseExplanation of(Course course, Forest forest, TrainedFeatures trained) {
    course.requireInModelScope();
    JudgingTrees trees = JudgingTrees.of(course, forest.trees());
    FeatureVector features = course.features().orElse(trained.medians());
    return new CourseExplanation(course, features, forest.explain(features, trees.mask()), trees);
  }

  /** What the model expects of the course as it is, in percent. */
  public double baseline() {
    return explanation.prediction();
  }

  /**
   * What the model cannot explain: how many points the observed score lies above what the model
   * expects.
   */
  public double unexplained() {
    return course.engagementScore() - baseline();
  }
}
