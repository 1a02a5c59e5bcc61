package dev.keepmeengaged.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentSearchTest {

  private static final double NOISE = 15;

  @Test
  void scoresByChance_makeASegmentInAtMostOneOfTwentyTables() {
    int tables = 200;
    int with = 0;
    for (int seed = 0; seed < tables; seed++) {
      with += SegmentSearch.of(courses(120, seed, 0)).isEmpty() ? 0 : 1;
    }

    // 10 are expected; more than 20 would be three standard deviations away.
    assertThat(with).isLessThan(20);
  }

  @Test
  void tenPointsInThirtyOfThreeHundredCourses_areMostlyFound() {
    int tables = 50;
    int found = 0;
    for (int seed = 0; seed < tables; seed++) {
      List<Segment> segments = SegmentSearch.of(courses(300, seed, -10));
      found +=
          segments.stream()
                  .flatMap(segment -> segment.conditions().stream())
                  .anyMatch(condition -> condition.feature() == Feature.EXTERNAL)
              ? 1
              : 0;
    }

    assertThat(found).isGreaterThan(tables / 2);
  }

  @Test
  void fewCoursesWithEnoughLearners_haveNoSegments() {
    assertThat(SegmentSearch.of(courses(29, 1, -60))).isEmpty();
  }

  @Test
  void equalScores_haveNoSegments() {
    List<Course> equal =
        courses(100, 1, 0).stream()
            .map(c -> new Course(c.company(), c.id(), 50, c.features(), Optional.empty()))
            .toList();

    assertThat(SegmentSearch.of(equal)).isEmpty();
  }

  /** In binary 9.6 is no multiple of a tenth. */
  @Test
  void bounds_haveTwoDigits() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(SegmentSearch.of(courses(300, seed, -30)))
          .flatMap(Segment::conditions)
          .extracting(condition -> Double.toString(condition.value()))
          .allMatch(value -> value.length() <= 5);
    }
  }

  /** Courses of which one in ten has external pages, whose scores differ by some points. */
  private static List<Course> courses(int count, long seed, double points) {
    Random random = new Random(seed);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean planted = i % 10 == 0;
      double external = planted ? 1 + random.nextInt(30) : 0;
      double graded = random.nextBoolean() ? random.nextInt(30) : 0;
      double score = 55 + NOISE * random.nextGaussian() + (planted ? points : 0);
      courses.add(
          new Course(
              new Company("a"),
              new CourseId(Integer.toString(i)),
              Math.min(99, Math.max(1, score)),
              FeatureVector.of(new double[Feature.COUNT])
                  .with(
                      Map.of(
                          Feature.LENGTH_HOURS,
                          0.5 + random.nextInt(40),
                          Feature.USERS,
                          10.0 + random.nextInt(200),
                          Feature.PRICE,
                          random.nextBoolean() ? 0.0 : 20.0,
                          Feature.EXTERNAL,
                          external,
                          Feature.GRADED_ASSESSMENT,
                          graded,
                          Feature.CONTENT,
                          100 - external - graded)),
              Optional.empty()));
    }
    return courses;
  }
}
