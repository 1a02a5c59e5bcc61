package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.ScoreKind;
import dev.keepmeengaged.domain.Sentence;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The smallest rise of a course's score that one more edition with as many learners could tell from
 * chance: a two-sided test at 5 percent finds it with a power of 80 percent.
 *
 * <p>Where the score is a share, two proportions of n learners each are compared: the rise d from p
 * solves d sqrt(n) = z.975 sqrt(2 m (1 - m)) + z.80 sqrt(p (1 - p) + (p + d) (1 - p - d)) with m =
 * p + d/2 (J. Fleiss, Statistical Methods for Rates and Proportions, 1981, without correction for
 * continuity). Where the score was recorded, its number of learners cannot be trusted, so the
 * difference between twin courses shows the effect of chance: the rise is (z.975 + z.80) times the
 * standard deviation of their difference.
 *
 * @param points the rise, in points; empty where no rise could be told from chance, or the rise is
 *     unknown
 * @param sentence the rise in words, or the reason why there is none
 */
public record DetectableRise(OptionalDouble points, Sentence sentence) {

  /** Quantiles of the standard normal distribution. */
  private static final double Z_975 = 1.959963984540054;

  private static final double Z_80 = 0.8416212335729143;

  /** Halvings of the interval: more than a double has bits for a part of a point. */
  private static final int HALVINGS = 60;

  /**
   * The rise for a course.
   *
   * @param twinSpread the standard deviation of the difference between twin courses, in points;
   *     empty where it is not known
   */
  public static DetectableRise of(CourseScore course, ScoreKind kind, OptionalDouble twinSpread) {
    if (kind == ScoreKind.SHARE) {
      return course.users() < 1
          ? none("learners-unknown", "It is not known how many learners the score is based on.")
          : byLearners(course, 100 * ofShare(course.engagementScore() / 100, course.users()));
    }
    return twinSpread.isEmpty()
        ? none(
            "spread-of-twins-unknown",
            "It is not known how far apart the scores of courses with the same mix lie, so it cannot"
                + " be told which change one edition could show.")
        : byTwins(course, twinSpread.getAsDouble());
  }

  /** The rise of a share from {@code p}, 0..1; above {@code 1 - p} where there is none. */
  private static double ofShare(double p, double learners) {
    double low = 0;
    double high = 1 - p;
    if (!found(p, high, learners)) {
      return Double.POSITIVE_INFINITY;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (found(p, middle, learners)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Whether the test would find a rise; once it does, it finds every larger one. */
  private static boolean found(double p, double rise, double learners) {
    double then = p + rise;
    double mean = p + rise / 2;
    return rise > 0
        && rise * Math.sqrt(learners)
            >= Z_975 * Math.sqrt(2 * mean * (1 - mean))
                + Z_80 * Math.sqrt(Math.max(0, p * (1 - p) + then * (1 - then)));
  }

  private static DetectableRise byLearners(CourseScore course, double points) {
    return told(
        course,
        points,
        "detectable-rise",
        Map.of("learners", course.users(), "points", points),
        String.format(
            Locale.ROOT,
            "With %,.0f learners, differences under %.0f points cannot be told from chance in one edition.",
            course.users(),
            points));
  }

  private static DetectableRise byTwins(CourseScore course, double spread) {
    double points = (Z_975 + Z_80) * spread;
    return told(
        course,
        points,
        "detectable-rise-by-twins",
        Map.of("spread", spread, "points", points),
        String.format(
            Locale.ROOT,
            "Scores of courses of one organisation with the same mix and much else alike differ by some"
                + " %.0f points, so a change of less than %.0f points cannot be told from chance in one"
                + " edition, however many learners there are.",
            spread,
            points));
  }

  private static DetectableRise told(
      CourseScore course, double points, String code, Map<String, Object> values, String message) {
    return course.engagementScore() + points > 100
        ? none(
            "no-rise-detectable",
            "No rise of this course's score could be told from chance in one edition.")
        : new DetectableRise(OptionalDouble.of(points), new Sentence(code, values, message));
  }

  private static DetectableRise none(String code, String message) {
    return new DetectableRise(OptionalDouble.empty(), new Sentence(code, Map.of(), message));
  }
}
