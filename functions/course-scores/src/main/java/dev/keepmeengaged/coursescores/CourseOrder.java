package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Improvement;
import dev.keepmeengaged.domain.OlderReleaseException;
import dev.keepmeengaged.domain.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The orders of a company's courses that are made when they are asked for. */
final class CourseOrder {

  private static final Comparator<CourseScore> BY_ID =
      Comparator.comparing(course -> course.id().value());

  private static final Comparator<CourseScore> MOST_USERS_FIRST =
      Comparator.comparingDouble(CourseScore::users).reversed().thenComparing(BY_ID);

  private static final Comparator<CourseScore> BEST_FIRST =
      Comparator.comparingDouble(CourseScore::engagementScore)
          .reversed()
          .thenComparing(MOST_USERS_FIRST);

  private CourseOrder() {}

  /** Most learners first, then by id. */
  static List<CourseScore> byUsers(List<CourseScore> courses) {
    return courses.stream().sorted(MOST_USERS_FIRST).toList();
  }

  /** By title, without regard to case and diacritics, then by id; those without one come last. */
  static List<CourseScore> byTitle(List<CourseScore> courses) {
    record Titled(CourseScore course, Optional<String> title) {}
    return courses.stream()
        .map(course -> new Titled(course, course.title().map(SearchText::folded)))
        .sorted(
            Comparator.comparing((Titled titled) -> titled.title().isEmpty())
                .thenComparing(titled -> titled.title().orElse(""))
                .thenComparing(Titled::course, BY_ID))
        .map(Titled::course)
        .toList();
  }

  /**
   * Those with most room to improve first, as the segments list them, then the others, best score
   * first.
   *
   * @throws OlderReleaseException when the release has no segments
   */
  static List<CourseScore> byRoom(List<CourseScore> courses, Optional<CompanySegments> segments) {
    Map<CourseId, CourseScore> others = new HashMap<>();
    courses.forEach(course -> others.put(course.id(), course));
    List<CourseScore> sorted = new ArrayList<>();
    for (Improvement improvement : segments.orElseThrow(OlderReleaseException::new).room().best()) {
      Optional.ofNullable(others.remove(improvement.course().id())).ifPresent(sorted::add);
    }
    others.values().stream().sorted(BEST_FIRST).forEach(sorted::add);
    return sorted;
  }
}
