package dev.keepmeengaged.data;

import dev.keepmeengaged.domain.Feature;
import java.util.Optional;

/** Which numbers a column may hold. */
enum Limits {
  /** Counts, amounts, averages. */
  NOT_NEGATIVE("negative"),
  PERCENT("outside 0 to 100"),
  /** Whole numbers; 0 where the count is not known. */
  PAGE_COUNT("not a whole number from 0 to 1,000,000"),
  /** 0 for no, 1 for yes. */
  YES_OR_NO("neither 0 nor 1");

  private final String violation;

  Limits(String violation) {
    this.violation = violation;
  }

  /** The limits of a feature's values as they are recorded. */
  static Limits of(Feature feature) {
    return switch (feature) {
      case USES_SCORM, MILESTONE_COURSE -> YES_OR_NO;
      // Real courses issue more certificates than they have learners.
      case CERTIFICATES, PRICE, DISCOUNT, LENGTH_HOURS, USERS, COLLABORATIONS, TEACHER_COMMENTS ->
          NOT_NEGATIVE;
      case COMPANY_ADMINISTRATORS,
          COMPANY_INSTRUCTORS,
          COMPANY_LEARNERS,
          COMPANY_RATING,
          QUIZ_GRADE,
          COMPLETED_QUIZZES,
          GRADED_ASSESSMENT,
          NOT_GRADED_ASSESSMENT,
          CONTENT,
          EXTERNAL,
          INTERACTIVE ->
          PERCENT;
    };
  }

  /** What is wrong with a finite number; empty when nothing is. */
  Optional<String> violatedBy(double value) {
    boolean allowed =
        switch (this) {
          case NOT_NEGATIVE -> value >= 0;
          case PERCENT -> value >= 0 && value <= 100;
          case PAGE_COUNT -> value >= 0 && value <= 1e6 && value == Math.rint(value);
          case YES_OR_NO -> value == 0 || value == 1;
        };
    return allowed ? Optional.empty() : Optional.of(violation);
  }
}
