package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.Standing;
import java.util.Optional;

/**
 * Counts a course's standing from its company's list, for releases that were published before
 * standings were published with them.
 */
final class CountedStanding {

  private static final int PAGE = 200;

  private CountedStanding() {}

  /**
   * The standing of a course; empty when it is not ranked. Reads the company's list: one page for
   * every 200 courses.
   */
  static Optional<Standing> of(Course course, CourseRepository courses, DataVersion version) {
    if (!course.score().ranked()) {
      return Optional.empty();
    }
    double own = course.engagementScore();
    int ranked = 0;
    int higher = 0;
    int tied = 0;
    Optional<String> after = Optional.empty();
    do {
      Page<CourseScore> page = courses.bestFirst(course.company(), version, PAGE, after);
      for (CourseScore score : page.items()) {
        if (score.ranked()) {
          ranked++;
          higher += score.engagementScore() > own ? 1 : 0;
          tied += score.engagementScore() == own ? 1 : 0;
        }
      }
      after = page.next();
    } while (after.isPresent());
    return tied == 0 ? Optional.empty() : Optional.of(new Standing(higher + 1, tied, ranked));
  }
}
