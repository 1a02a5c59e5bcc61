package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;

/**
 * A catalogue that has every company and every course that it is asked for: always the same made-up
 * one. For rehearsing what a function does with an answer of its store, without anybody's data.
 */
public final class MadeUpCatalogue implements CompanyRepository, CourseRepository {

  private static final double SCORE = 50;
  private static final double ONLY_CONTENT = 100;

  private final Course course;
  private final Catalogue catalogue;

  public MadeUpCatalogue() {
    double[] features = new double[Feature.COUNT];
    features[Feature.CONTENT.ordinal()] = ONLY_CONTENT;
    features[Feature.USERS.ordinal()] = 1;
    course =
        new Course(
            new Company("made up"),
            new CourseId("1"),
            SCORE,
            FeatureVector.of(features),
            Optional.empty());
    catalogue = Catalogue.of(List.of(course));
  }

  @Override
  public Page<CompanyScores> companies(
      DataVersion version, String prefix, int limit, Optional<String> after) {
    return new Page<>(
        catalogue.profiles().stream().map(CompanyProfile::summary).toList(), Optional.empty());
  }

  @Override
  public Optional<CompanyProfile> profile(Company company, DataVersion version) {
    return catalogue.profiles().stream().findFirst();
  }

  @Override
  public Optional<AllCourses> allCourses(DataVersion version) {
    return Optional.of(catalogue.allCourses());
  }

  @Override
  public Optional<Course> course(Company company, CourseId id, DataVersion version) {
    return Optional.of(course);
  }

  @Override
  public Page<CourseScore> bestFirst(
      Company company, DataVersion version, int limit, Optional<String> after) {
    return new Page<>(List.of(course.score()), Optional.empty());
  }

  @Override
  public Page<CourseScore> byId(
      Company company, DataVersion version, String prefix, int limit, Optional<String> after) {
    return bestFirst(company, version, limit, after);
  }
}
