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
 * What was found of the courses that a request asks for.
 *
 * @param found the courses that are there
 * @param known the companies that are there, of those whose courses are not
 * @param mixes of the companies of the courses that are there; none in a release without mixes
 */
public record AskedCourses(
    Map<CourseKey, Course> found, Set<Company> known, Map<Company, CompanyMixes> mixes) {

  /**
   * A course that was asked for.
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
