package dev.keepmeengaged.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The page mixes of a company's courses, as published. Immutable, so safe to share. */
public final class CompanyMixes {

  private final List<CourseMix> courses;

  // Many courses of a company have the same mix. Searches ask for thousands of distances, so equal
  // mixes are measured once, and a course is found by its id without a look at the others.
  private final Map<PageMix, Integer> counts = new HashMap<>();
  private final Map<String, PageMix> byId = new HashMap<>();

  /**
   * @param courses the company's courses that have a page mix, whatever their score, each once; may
   *     be empty
   * @throws IllegalArgumentException when a course is listed twice
   */
  public CompanyMixes(List<CourseMix> courses) {
    this.courses = List.copyOf(courses);
    for (CourseMix course : courses) {
      counts.merge(course.mix(), 1, Integer::sum);
      byId.put(course.course().value(), course.mix());
    }
    if (byId.size() < courses.size()) {
      throw new IllegalArgumentException("a course has one page mix");
    }
  }

  /** The page mixes of these courses of one company, in their order. */
  public static CompanyMixes of(Collection<Course> courses) {
    return new CompanyMixes(courses.stream().map(CourseMix::of).flatMap(Optional::stream).toList());
  }

  /** The courses that have a page mix, each with its own. */
  public List<CourseMix> courses() {
    return courses;
  }

  /** The number of courses with a page mix, without the given one. */
  public int others(CourseId course) {
    return courses.size() - (byId.containsKey(course.value()) ? 1 : 0);
  }

  /**
   * The distance from a mix to the {@value Support#NEIGHBOURS}th nearest of the company's courses.
   * Courses with equal mixes count each. Takes time in proportion to the number of different mixes.
   *
   * @param leftOut the course that the mix is for; its own present mix does not count
   * @return 0..1; empty when there are fewer other courses
   */
  public OptionalDouble distance(CourseId leftOut, PageMix mix) {
    return NearestMixes.distance(counts, mixOf(leftOut), mix);
  }

  /**
   * The courses with the mixes nearest to a mix, nearest first. Of courses that are equally near,
   * those with most learners come first: they say most.
   *
   * @param leftOut the course that the mix is for
   * @param reach the largest distance, 0..1; the fewer courses are within it, the fewer are sorted
   * @param most how many courses at most
   */
  public List<CourseMix> nearest(CourseId leftOut, PageMix mix, double reach, int most) {
    return courses.stream()
        .filter(other -> !other.course().equals(leftOut))
        .map(other -> new Near(other, other.mix().distance(mix)))
        .filter(near -> near.distance <= reach)
        .sorted(
            Comparator.comparingDouble(Near::distance)
                .thenComparing(near -> near.course.score().users(), Comparator.reverseOrder())
                .thenComparing(near -> near.course.course().value()))
        .limit(most)
        .map(Near::course)
        .toList();
  }

  private record Near(CourseMix course, double distance) {}

  /** The number of courses with each mix, without one course. */
  Map<PageMix, Integer> countsWithout(CourseId leftOut) {
    return NearestMixes.without(counts, mixOf(leftOut));
  }

  /** {@link #distance} prepared for many mixes. */
  MixDistances distances(CourseId leftOut) {
    return MixDistances.of(counts, mixOf(leftOut));
  }

  private Optional<PageMix> mixOf(CourseId course) {
    return Optional.ofNullable(byId.get(course.value()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CompanyMixes that && courses.equals(that.courses);
  }

  @Override
  public int hashCode() {
    return courses.hashCode();
  }

  @Override
  public String toString() {
    return "CompanyMixes" + courses;
  }
}
