package dev.keepmeengaged.study.advice;

import dev.keepmeengaged.artifacts.ByCompany.GroupedBy;
import dev.keepmeengaged.data.CourseData;
import dev.keepmeengaged.data.CourseRow;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureKind;
import dev.keepmeengaged.domain.Profile;
import dev.keepmeengaged.study.models.CompanyGroups;
import dev.keepmeengaged.study.result.SegmentResult;
import dev.keepmeengaged.study.result.SegmentResult.Found;
import dev.keepmeengaged.support.ParallelTasks;
import dev.keepmeengaged.training.segments.SegmentSearch;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Searches every company for segments, which are groups of courses that score apart from the
 * others. Rows with ids are searched by company, among the courses to publish; rows without ids by
 * company profile.
 */
public final class SegmentStudy {

  private static final int MOST_COMPANIES = 10;

  private final GroupedBy by;
  private final List<List<Course>> companies;
  private final List<List<Course>> searched;
  private final int threads;

  /**
   * @param threads at least 1; no result depends on it
   */
  public SegmentStudy(CourseData data, int threads) {
    boolean ids = data.training().stream().allMatch(row -> row.key().isPresent());
    List<CourseRow> rows = ids ? data.catalogue() : data.training();
    CompanyGroups groups = CompanyGroups.of(rows);
    this.by = groups.by();
    this.companies =
        groups.groups().stream()
            .map(of -> of.stream().map(row -> course(row, rows.get(row))).toList())
            .toList();
    this.searched =
        companies.stream()
            .filter(
                courses ->
                    courses.stream().filter(course -> !course.score().smallSample()).count()
                        >= CompanySegments.FEWEST_COURSES)
            .toList();
    this.threads = threads;
  }

  private static Course course(int number, CourseRow row) {
    CourseKey key =
        row.key().orElseGet(() -> new CourseKey(new Company("unknown"), new CourseId("" + number)));
    return new Course(
        key.company(), key.course(), row.engagementScore(), row.features(), Optional.empty());
  }

  /** The number of companies to search. */
  public int pieces() {
    return searched.size();
  }

  /**
   * Searches all companies.
   *
   * @param done called after each company, by any thread
   */
  public SegmentResult search(Runnable done) {
    List<Callable<Found>> searches =
        searched.stream()
            .map(
                courses ->
                    (Callable<Found>)
                        () -> {
                          Found found =
                              new Found(name(courses), courses.size(), SegmentSearch.of(courses));
                          done.run();
                          return found;
                        })
            .toList();
    List<Found> found =
        ParallelTasks.all(searches, threads).stream()
            .filter(of -> !of.segments().isEmpty())
            .toList();
    return new SegmentResult(
        by,
        companies.size(),
        searched.size(),
        found.size(),
        found.stream()
            .sorted(Comparator.comparingInt(Found::courses).reversed())
            .limit(MOST_COMPANIES)
            .toList());
  }

  private String name(List<Course> courses) {
    Course first = courses.get(0);
    return by == GroupedBy.COMPANY ? first.company().name() : inWords(Profile.of(first.features()));
  }

  private static String inWords(Profile profile) {
    return IntStream.range(0, Profile.FEATURES.size())
        .mapToObj(i -> inWords(Profile.FEATURES.get(i), profile.values().get(i)))
        .collect(Collectors.joining(", "));
  }

  private static String inWords(Feature feature, String value) {
    return feature.label().toLowerCase(Locale.ROOT)
        + " "
        + value
        + (feature.kind() == FeatureKind.PERCENT ? " %" : "");
  }
}
