package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.Feature.CONTENT;
import static dev.keepmeengaged.domain.Feature.INTERACTIVE;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Page mixes for tests. */
public final class Mixes {

  private Mixes() {}

  /** Content pages but for this many percent of interactive ones. */
  public static PageMix interactive(double percent) {
    return PageMix.of(0, 0, 100 - percent, 0, percent).orElseThrow();
  }

  /** A course of 10 hours and 20 learners with a mix of content and interactive pages. */
  public static CourseMix course(String id, double score, double interactive) {
    return course(id, score, interactive, 10, 20);
  }

  /** A course with a mix of content and interactive pages. */
  public static CourseMix course(
      String id, double score, double interactive, double lengthHours, double users) {
    return new CourseMix(
        new CourseScore(new CourseId(id), score, users),
        OptionalDouble.of(lengthHours),
        interactive(interactive));
  }

  /** Courses 0, 1, 2, ... that score 50 and have these percents of interactive pages. */
  public static CompanyMixes company(double... interactive) {
    return new CompanyMixes(
        IntStream.range(0, interactive.length)
            .mapToObj(i -> course("" + i, 50, interactive[i]))
            .toList());
  }

  /** The features of a course with a mix of content and interactive pages. */
  public static Map<Feature, Double> features(double interactive) {
    return Map.of(CONTENT, 100 - interactive, INTERACTIVE, interactive);
  }
}
