package dev.keepmeengaged.benchmarks;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.PageMix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A made-up company, larger than most, in which no two courses have the same page mix. */
final class LargeCompany {

  private static final long SEED = 1;
  private static final int COURSES = 3_000;

  private LargeCompany() {}

  /**
   * Courses of the company.
   *
   * @param courses that are its courses, with other page mixes; the first 3,000 of them
   */
  static List<Course> madeUpOf(List<Course> courses) {
    Random random = new Random(SEED);
    Company company = new Company("large");
    return courses.stream()
        .limit(COURSES)
        .map(
            course ->
                new Course(
                    company,
                    course.id(),
                    course.engagementScore(),
                    course.features().with(mix(random).percents()),
                    course.outOfBag()))
        .toList();
  }

  /** Every mix is as likely as any other: exponential draws over their sum. */
  private static PageMix mix(Random random) {
    double[] draws = new double[Feature.PAGE_TYPES.size()];
    Arrays.setAll(draws, type -> -Math.log(1 - random.nextDouble()));
    double sum = Arrays.stream(draws).sum();
    return PageMix.of(Arrays.stream(draws).map(draw -> 100 * draw / sum).toArray()).orElseThrow();
  }
}
