package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import java.util.Optional;

/**
 * Where a course stands among the ranked courses of its company.
 *
 * @param place 1 is the best; equal scores are in the order of the list
 * @param of how many are ranked
 */
record Standing(int place, int of) {

  private static final int PAGE = 200;

  /**
   * The standing of a course; empty when it is not ranked. Reads the company's list: one page for
   * every 200 courses.
   */
  static Optional<Standing> of(Course course, CourseRepository courses, DataVersion version) {
    if (!course.score().ranked()) {
      return Optional.empty();
    }
    int ranked = 0;
    int place = 0;
    Optional<String> after = Optional.empty();
    do {
      Page<CourseScore> page = courses.bestFirst(course.company(), version, PAGE, after);
      for (CourseScore score : page.items()) {
        ranked += score.ranked() ? 1 : 0;
        place = score.id().equals(course.id()) ? ranked : place;
      }
      after = page.next();
    } while (after.isPresent());
    return place == 0 ? Optional.empty() : Optional.of(new Standing(place, ranked));
  }
}
