package dev.keepmeengaged.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The page mixes of a company's courses, as published. Immutable.
 *
 * @param courses those of the company's courses that have a page mix, whatever their score, each
 *     once; may be none
 */
public record CompanyMixes(List<CourseMix> courses) {

  public CompanyMixes {
    courses = List.copyOf(courses);
  }

  /** The page mixes of these courses of one company, in their order. */
  public static CompanyMixes of(Collection<Course> courses) {
    return new CompanyMixes(courses.stream().map(CourseMix::of).flatMap(Optional::stream).toList());
  }

  /** How many there are beside a course. */
  public int others(CourseId course) {
    return (int) courses.stream().filter(other -> !other.course().equals(course)).count();
  }

  /**
   * How far a mix is from the {@value Support#NEIGHBOURS}th nearest of the company's courses, where
   * each counts, those with equal mixes too. Takes time in proportion to their number and nothing
   * else, for searches over many mixes.
   *
   * @param leftOut the course whose next edition it is about: what it had says nothing of others
   * @return 0..1; empty when there are fewer other courses
   */
  public OptionalDouble distance(CourseId leftOut, PageMix mix) {
    NearestMixes nearest = new NearestMixes();
    for (CourseMix other : courses) {
      if (!other.course().equals(leftOut)) {
        nearest.add(other.mix().distance(mix), 1);
      }
    }
    return nearest.farthest();
  }
}
