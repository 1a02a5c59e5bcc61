package dev.keepmeengaged.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A course with its rank in its company.
 *
 * @param rank empty when the course has too few learners for a rank, or was published without one
 */
public record RankedCourse(Course course, Optional<Rank> rank) {

  /**
   * The courses of a company, each with its rank.
   *
   * @param courses all of the company; their order stays
   */
  public static List<RankedCourse> of(List<Course> courses) {
    List<Optional<Rank>> ranks = Rank.among(courses.stream().map(Course::score).toList());
    return IntStream.range(0, courses.size())
        .mapToObj(i -> new RankedCourse(courses.get(i), ranks.get(i)))
        .toList();
  }
}
