package dev.keepmeengaged.domain;

/**
 * The explanation of a course's baseline, the prediction for the course as it is, from the same
 * trees as its what-ifs. The model cannot explain the rest: observed score minus prediction.
 *
 * @param features the features that the trees predicted from: complete
 * @param explanation of the baseline, with the page types as one player
 */
public record CourseExplanation(
    Course course, FeatureVector features, Explanation explanation, TreeSelection trees) {

  /**
   * Explains the prediction for a course as it is.
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
