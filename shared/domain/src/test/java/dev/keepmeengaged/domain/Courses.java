package dev.keepmeengaged.domain;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Courses for tests: everything plain but for what a test names. */
public final class Courses {

  private Courses() {}

  /** A course with 100 percent content and 20 learners. */
  public static Course course(String company, String id, double score) {
    return course(company, id, score, Map.of());
  }

  /** A course with 100 percent content and 20 learners, but for the features named. */
  public static Course course(
      String company, String id, double score, Map<Feature, Double> features) {
    return new Course(
        new Company(company), new CourseId(id), score, features(features), Optional.empty());
  }

  /** Zeros with 100 percent content and 20 learners, but for the features named. */
  public static FeatureVector features(Map<Feature, Double> features) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    values.put(Feature.CONTENT, 100.0);
    values.put(Feature.USERS, 20.0);
    values.putAll(features);
    double[] zeros = new double[Feature.COUNT];
    Arrays.fill(zeros, 0);
    return FeatureVector.of(zeros).with(values);
  }
}
