package dev.keepmeengaged.training.segments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.Feature;
import dev.keepmeengaged.domain.FeatureVector;
import dev.keepmeengaged.domain.Segment;
import dev.keepmeengaged.domain.Segment.Bound;
import dev.keepmeengaged.domain.Segment.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmentSearchTest {

  private static final double NOISE = 15;
  private static final double LITTLE_NOISE = 10;

  /**
   * 20 of 400 are expected of one in twenty, and 40 of one in ten: more than 30 are found by the
   * first in 1 of 100 such tests, 30 or fewer by the second in 1 of 17.
   */
  @Test
  void scoresByChance_makeASegmentInOneOfTwentyTables_notInOneOfTen() {
    int with = 0;
    for (int seed = 0; seed < 400; seed++) {
      with += SegmentSearch.of(courses(60 + seed % 61, seed, 0, NOISE)).isEmpty() ? 0 : 1;
    }

    assertThat(with).isLessThanOrEqualTo(30);
  }

  /** The power at that noise, on these tables: 32 of 50. */
  @Test
  void tenPointsInThirtyOfThreeHundredCourses_areFoundInMostTables_withANoiseOf15() {
    assertThat(tablesWithThePlantedGroup(NOISE)).isGreaterThan(25);
  }

  /** The power at that noise, on these tables: 48 of 50. */
  @Test
  void tenPointsInThirtyOfThreeHundredCourses_areFoundInNearlyAllTables_withANoiseOf10() {
    assertThat(tablesWithThePlantedGroup(LITTLE_NOISE)).isGreaterThanOrEqualTo(45);
  }

  /** Of 50, those where the courses with external pages, or those without, are found as such. */
  private static int tablesWithThePlantedGroup(double noise) {
    int found = 0;
    for (int seed = 0; seed < 50; seed++) {
      found +=
          SegmentSearch.of(courses(300, seed, -10, noise)).stream()
                  .anyMatch(SegmentSearchTest::isPlanted)
              ? 1
              : 0;
    }
    return found;
  }

  private static boolean isPlanted(Segment segment) {
    return (segment.conditions().equals(List.of(new Condition(Feature.EXTERNAL, Bound.SOME, 0)))
            && segment.courses() == 30
            && segment.difference() < 0)
        || (segment.conditions().equals(List.of(new Condition(Feature.EXTERNAL, Bound.NONE, 0)))
            && segment.courses() == 270
            && segment.difference() > 0);
  }

  @Test
  void aCourseWithoutAKnownPrice_isNeitherFreeNorNot() {
    List<Segment> segments = SegmentSearch.of(priced(60, 20, 40));

    assertThat(segments)
        .extracting(segment -> segment.sentence("its"))
        .anyMatch(sentence -> sentence.contains("that are free") || sentence.contains("that cost"));
    assertThat(segments)
        .filteredOn(segment -> segment.conditions().get(0).feature() == Feature.PRICE)
        .allMatch(segment -> segment.courses() <= 40);
  }

  @Test
  void theTwoSidesOfASplit_areOneSegment_thoughSomeCoursesAreOnNeither() {
    assertThat(SegmentSearch.of(priced(20, 60, 40)))
        .extracting(Segment::conditions)
        .filteredOn(conditions -> conditions.get(0).feature() == Feature.PRICE)
        .hasSize(1);
  }

  /**
   * A hundred courses: 40 free ones, 30 that cost something, and 30 with no known price, which have
   * other scores.
   */
  private static List<Course> priced(double free, double notFree, double unknown) {
    Random random = new Random(1);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double price = i < 40 ? 0 : i < 70 ? 20 : Double.NaN;
      double score = i < 40 ? free : i < 70 ? notFree : unknown;
      courses.add(
          course(
              i, score + random.nextGaussian(), Map.of(Feature.PRICE, price, Feature.USERS, 50.0)));
    }
    return courses;
  }

  @Test
  void anUnknownLength_isNothingToGroupCoursesBy() {
    Random random = new Random(1);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      double length = i < 30 ? 0 : 1 + random.nextInt(40);
      courses.add(
          course(
              i,
              (i < 30 ? 80 : 40) + random.nextGaussian(),
              Map.of(Feature.LENGTH_HOURS, length, Feature.USERS, 50.0)));
    }

    assertThat(SegmentSearch.of(courses))
        .flatMap(Segment::conditions)
        .extracting(Condition::bound)
        .doesNotContain(Bound.NONE, Bound.SOME);
  }

  @Test
  void fewCoursesWithEnoughLearners_haveNoSegments() {
    assertThat(SegmentSearch.of(courses(29, 1, -60, NOISE))).isEmpty();
  }

  @Test
  void equalScores_haveNoSegments() {
    List<Course> equal =
        courses(100, 1, 0, NOISE).stream()
            .map(c -> new Course(c.company(), c.id(), 50, c.features(), Optional.empty()))
            .toList();

    assertThat(SegmentSearch.of(equal)).isEmpty();
  }

  /** In binary 9.6 is no multiple of a tenth. */
  @Test
  void bounds_haveTwoDigits() {
    for (int seed = 0; seed < 20; seed++) {
      assertThat(SegmentSearch.of(courses(300, seed, -30, NOISE)))
          .flatMap(Segment::conditions)
          .extracting(condition -> Double.toString(condition.value()))
          .allMatch(value -> value.length() <= 5);
    }
  }

  /** Courses of which one in ten has external pages, whose scores differ by some points. */
  private static List<Course> courses(int count, long seed, double points, double noise) {
    Random random = new Random(seed);
    List<Course> courses = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean planted = i % 10 == 0;
      double external = planted ? 1 + random.nextInt(30) : 0;
      double graded = random.nextBoolean() ? random.nextInt(30) : 0;
      double score = 55 + noise * random.nextGaussian() + (planted ? points : 0);
      courses.add(
          course(
              i,
              Math.min(99, Math.max(1, score)),
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
                  100 - external - graded)));
    }
    return courses;
  }

  private static Course course(int id, double score, Map<Feature, Double> features) {
    return new Course(
        new Company("a"),
        new CourseId(Integer.toString(id)),
        score,
        FeatureVector.of(new double[Feature.COUNT]).with(features),
        Optional.empty());
  }
}
