package dev.keepmeengaged.coursescores;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.UnknownResourceException;
import dev.keepmeengaged.http.Request;

/** The company and the course that a path names. */
final class CoursePath {

  private CoursePath() {}

  /**
   * @throws UnknownResourceException when no company can have that name
   */
  static Company company(Request request) {
    try {
      return new Company(request.pathParameter("company"));
    } catch (IllegalArgumentException e) {
      throw new UnknownResourceException("unknown-company", "There is no company of that name.");
    }
  }

  /**
   * @throws UnknownResourceException when no course can have that id
   */
  static CourseId course(Request request) {
    try {
      return new CourseId(request.pathParameter("course"));
    } catch (IllegalArgumentException e) {
      throw new UnknownResourceException(
          "unknown-course", "The company has no course with that id.");
    }
  }
}
