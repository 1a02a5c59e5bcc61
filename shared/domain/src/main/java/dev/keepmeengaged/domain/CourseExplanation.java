package dev.keepmeengaged.domain;

/**
 * How the model comes to what it expects of a course as it is: the baseline of the course's
 * what-ifs, from the same trees. The model cannot explain the rest, observed score less prediction.
 *
 * @param features those that the trees were asked with: complete
 * @param explanation of the expectation, with the page types as one player
 */
public record CourseExplanation(
    Course course, FeatureVector features, Explanation explanation, TreeSelection trees) {

  /**
   * Explains what the model expects of a course.
   *
   * @param trained what the forest's training knew of the features
   * @throws ImpossibleRequestException when the course is outside the model's scope
   */
  public static CourseExplanation of(Course course, Forest forest, TrainedFeatures trained) {
    course.requireInModelScope();
    TreeSelection trees = TreeSelection.of(course, forest.trees());
    FeatureVector features = course.features().orElse(trained.medians());
    return new CourseExplanation(course, features, forest.explain(features, trees.mask()), trees);
  }
}
