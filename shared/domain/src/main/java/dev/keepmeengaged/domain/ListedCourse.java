package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A course with its standing in its company.
 *
 * @param standing empty when the course is not ranked, and when it was published without
 */
public record ListedCourse(Course course, Optional<Standing> standing) {

  /**
   * The courses of a company, each with its standing.
   *
   * @param courses all of the company; their order stays
   */
  public static List<ListedCourse> of(List<Course> courses) {
    List<Optional<Standing>> standings =
        Standing.among(courses.stream().map(Course::score).toList());
    return IntStream.range(0, courses.size())
        .mapToObj(i -> new ListedCourse(courses.get(i), standings.get(i)))
        .toList();
  }
}
