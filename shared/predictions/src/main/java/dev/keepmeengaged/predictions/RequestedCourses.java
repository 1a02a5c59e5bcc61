package dev.keepmeengaged.predictions;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.UnknownResourceException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The courses that a request names, as far as they exist.
 *
 * @param found the courses that exist
 * @param known of the companies whose course was not found, those that exist
 * @param mixes of the companies of the courses that exist; none in a release without mixes
 */
public record RequestedCourses(
    Map<CourseKey, Course> found, Set<Company> known, Map<Company, CompanyMixes> mixes) {

  /**
   * One of the requested courses.
   *
   * @throws UnknownResourceException when there is no such company, or it has no such course
   */
  public Course get(CourseKey key) {
    Course course = found.get(key);
    if (course != null) {
      return course;
    }
    throw known.contains(key.company())
        ? UnknownResourceException.course(key.company(), key.course())
        : UnknownResourceException.company(key.company());
  }

  /** The page mixes of a course's company; empty in a release without mixes. */
  public Optional<CompanyMixes> mixes(Course course) {
    return Optional.ofNullable(mixes.get(course.company()));
  }
}
