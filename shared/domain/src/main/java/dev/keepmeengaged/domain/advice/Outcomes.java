package dev.keepmeengaged.domain.advice;

import dev.keepmeengaged.domain.CompanyMixes;
import dev.keepmeengaged.domain.CourseMix;
import dev.keepmeengaged.domain.CourseScore;
import dev.keepmeengaged.domain.Evidence;
import dev.keepmeengaged.domain.PageMix;
import dev.keepmeengaged.domain.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The observed scores of the company's own courses with about some mix, compared to a course:
 * winners and losers alike. Courses outside the model's scope and the course itself are left out.
 *
 * @param of the mix of the course that they are near
 * @param higher how many scored higher than the course
 * @param lower how many scored lower
 * @param same how many scored the same
 */
public record Outcomes(Near of, int higher, int lower, int same) {

  /** A mix of the course. */
  public enum Near {
    /** The one that is proposed. */
    PROPOSED("outcomes-of-own-courses", "nearly this mix"),
    /** The present one, with whose outcomes those of the proposed one are compared. */
    PRESENT("outcomes-of-own-courses-as-now", "nearly the present mix");

    private final String code;
    private final String words;

    Near(String code, String words) {
      this.code = code;
      this.words = words;
    }
  }

  /**
   * The outcomes of a mix for a course.
   *
   * @param own the mixes of the course's company
   */
  public static Outcomes of(Near of, CourseScore course, PageMix mix, CompanyMixes own) {
    List<Double> differences =
        own.courses().stream()
            .filter(other -> other.mix().distance(mix) <= Evidence.NEAR)
            .map(CourseMix::score)
            .filter(other -> other.inModelScope() && !other.id().equals(course.id()))
            .map(other -> other.engagementScore() - course.engagementScore())
            .toList();
    return new Outcomes(
        of,
        (int) differences.stream().filter(difference -> difference > 0).count(),
        (int) differences.stream().filter(difference -> difference < 0).count(),
        (int) differences.stream().filter(difference -> difference == 0).count());
  }

  /** The number of courses with about this mix. */
  public int courses() {
    return higher + lower + same;
  }

  /** The counts in words. */
  public Sentence sentence() {
    return new Sentence(
        of.code,
        Map.of("courses", courses(), "higher", higher, "lower", lower, "same", same),
        words());
  }

  private String words() {
    if (courses() == 0) {
      return "None of your other courses that the model knows has " + of.words + ".";
    }
    String all =
        courses() == 1
            ? "Your only other course with " + of.words + " that the model knows"
            : String.format(
                Locale.ROOT,
                "All %,d of your other courses with %s that the model knows",
                courses(),
                of.words);
    if (higher == courses()) {
      return all + " scored higher than this one.";
    }
    if (lower == courses()) {
      return all + " scored lower than this one.";
    }
    if (same == courses()) {
      return all + " scored the same as this one.";
    }
    return String.format(
        Locale.ROOT,
        "Of %,d of your other courses with %s %s scored higher than this one, %s lower and %s the same.",
        courses(),
        of.words,
        count(higher),
        count(lower),
        count(same));
  }

  private static String count(int courses) {
    return courses == 0 ? "none" : String.format(Locale.ROOT, "%,d", courses);
  }
}
