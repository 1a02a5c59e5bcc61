package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.UnknownResourceException;

/** The company and the course that a path names. */
public final class CoursePath {

  private CoursePath() {}

  /**
   * The company, hidden where the caller may not see it.
   *
   * @throws UnknownResourceException when no company can have that name
   */
  public static Company company(Request request) {
    try {
      return request.visibility().seen(new Company(request.pathParameter("company")));
    } catch (IllegalArgumentException e) {
      throw new UnknownResourceException("unknown-company", "There is no company of that name.");
    }
  }

  /**
   * The course's id.
   *
   * @throws UnknownResourceException when no course can have that id
   */
  public static CourseId course(Request request) {
    try {
      return new CourseId(request.pathParameter("course"));
    } catch (IllegalArgumentException e) {
      throw new UnknownResourceException(
          "unknown-course", "The company has no course with that id.");
    }
  }
}
