package dev.keepmeengaged.http.testing;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseDescription;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.ModelVersion;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.TreeMask;
import dev.keepmeengaged.domain.memory.InMemoryCatalogue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A small publication: the company heron with seven courses (scores 83, 58, 33, 33, 19, 100, 0),
 * Émeu with one, and big with 450. Heron's 20871 and 10412 have titles, 10412 pages and an edition.
 */
public final class SampleCourses {

  public static final Release RELEASE = release("data-1");

  /** Trees of the forest that goes with it. */
  public static final int TREES = 40;

  private SampleCourses() {}

  public static Release release(String data) {
    return new Release(
        new DataVersion(data),
        new ModelVersion("model-1"),
        Optional.empty(),
        Instant.EPOCH,
        "a test");
  }

  public static InMemoryCatalogue catalogue() {
    return new InMemoryCatalogue().with(RELEASE.data(), courses());
  }

  /** What is published. */
  public static Catalogue courses() {
    List<Course> courses = new ArrayList<>();
    courses.add(course("heron", "20871", 83, 41, Map.of()));
    courses.add(course("heron", "10412", 33, 105, Map.of()));
    courses.add(course("heron", "10413", 33, 12, Map.of(Feature.QUIZ_GRADE, Double.NaN)));
    courses.add(course("heron", "30001", 58, 4, Map.of()));
    courses.add(course("heron", "30002", 19, 5, Map.of(Feature.CERTIFICATES, 133.33333333333334)));
    courses.add(course("heron", "30003", 100, 1, Map.of()));
    courses.add(course("heron", "a/b %41", 0, 7, Map.of()));
    courses.add(course("Émeu", "10412", 66.5, 20, Map.of(Feature.PRICE, 37.67722222)));
    for (int i = 0; i < 450; i++) {
      courses.add(
          course("big", String.format(Locale.ROOT, "c%03d", i), 1 + i / 5, i % 8, Map.of()));
    }
    return Catalogue.of(courses);
  }

  private static Course course(
      String company, String id, double score, double users, Map<Feature, Double> others) {
    double[] values = new double[Feature.COUNT];
    values[Feature.USERS.ordinal()] = users;
    values[Feature.LENGTH_HOURS.ordinal()] = 6.9;
    values[Feature.CONTENT.ordinal()] = 85.3;
    values[Feature.GRADED_ASSESSMENT.ordinal()] = 14.7;
    values[Feature.COMPANY_RATING.ordinal()] = 90;
    values[Feature.QUIZ_GRADE.ordinal()] = 89;
    BitSet unseen = new BitSet();
    unseen.set(0, 15);
    return new Course(
        new Company(company),
        new CourseId(id),
        score,
        FeatureVector.of(values).with(others),
        id.equals("10412") ? Optional.of(TreeMask.of(unseen, TREES)) : Optional.empty(),
        OptionalInt.empty(),
        company.equals("heron") ? description(id) : CourseDescription.NONE);
  }

  private static CourseDescription description(String id) {
    return switch (id) {
      case "10412" ->
          new CourseDescription(
              Optional.of("Wading <safely>"), OptionalInt.of(40), Optional.of("2026-02-01"));
      case "20871" ->
          new CourseDescription(
              Optional.of("Fishing at dawn"), OptionalInt.empty(), Optional.empty());
      default -> CourseDescription.NONE;
    };
  }
}
