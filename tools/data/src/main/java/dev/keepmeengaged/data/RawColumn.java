package dev.keepmeengaged.data;

import static dev.keepmeengaged.data.Limits.NOT_NEGATIVE;
import static dev.keepmeengaged.data.Limits.PERCENT;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.Optional;

/** The columns of numbers in a raw export, in the platform's order. */
public enum RawColumn {
  PRICE("Price (dollars)", Feature.PRICE),
  LENGTH_HOURS("Length of Course (hours)", Feature.LENGTH_HOURS),
  VISIBILITY("Visibility (# views)", NOT_NEGATIVE, false),
  QUIZ_GRADE("Quiz Grade (average)", Feature.QUIZ_GRADE),
  SURVEYS("Surveys, Talleys, and Workbooks (percent)", PERCENT, false),
  COMPLETED_QUIZZES("Completed Quizzes (percent)", Feature.COMPLETED_QUIZZES),
  ENGAGEMENT_SCORE("Engagement Score", PERCENT, true),
  TEACHER_COMMENTS("Teacher Comments (average)", Feature.TEACHER_COMMENTS),
  USERS("Number of Users", Feature.USERS),
  CERTIFICATES("Certificates (percent)", Feature.CERTIFICATES),
  COLLABORATIONS("Collaborations (average)", Feature.COLLABORATIONS),
  ELECTIVE_MILESTONE("Elective Milestone (percent)", PERCENT, true),
  REQUIRED_MILESTONE("Required Milestone (percent)", PERCENT, false),
  DISCOUNT("Discount (dollars)", Feature.DISCOUNT),
  SCORM_SCORE("SCORM Score (average)", NOT_NEGATIVE, true),
  SCORM_COMPLETIONS("SCORM completions (percent)", PERCENT, false),
  SHAREABLE_SCORM("Shareable SCORM (percent)", PERCENT, false),
  API_SCORM("API SCORM (percent)", PERCENT, false),
  GRADED_ASSESSMENT("Graded Assessment (percent)", Feature.GRADED_ASSESSMENT),
  NOT_GRADED_ASSESSMENT("Not-Graded Assessment (percent)", Feature.NOT_GRADED_ASSESSMENT),
  CONTENT("Content (percent)", Feature.CONTENT),
  EXTERNAL("External (percent)", Feature.EXTERNAL),
  INTERACTIVE("Interactive (percent)", Feature.INTERACTIVE),
  COMPANY_RATING("Company Rating (average)", Feature.COMPANY_RATING),
  COMPANY_ADMINISTRATORS("Company Administrators (percent)", Feature.COMPANY_ADMINISTRATORS),
  COMPANY_INSTRUCTORS("Company Instructors (percent)", Feature.COMPANY_INSTRUCTORS),
  COMPANY_LEARNERS("Company Learners (percent)", Feature.COMPANY_LEARNERS);

  private final String header;
  private final Optional<Feature> feature;
  private final Limits limits;
  private final boolean needed;

  RawColumn(String header, Feature feature) {
    this(header, Optional.of(feature), Limits.of(feature), true);
  }

  RawColumn(String header, Limits limits, boolean needed) {
    this(header, Optional.empty(), limits, needed);
  }

  RawColumn(String header, Optional<Feature> feature, Limits limits, boolean needed) {
    this.header = header;
    this.feature = feature;
    this.limits = limits;
    this.needed = needed;
  }

  /**
   * The column that a feature is taken from as it is; empty for the two that are made of others.
   */
  public static Optional<RawColumn> of(Feature feature) {
    return Arrays.stream(values()).filter(c -> c.feature.equals(Optional.of(feature))).findFirst();
  }

  /** The name in the header of an export. */
  public String header() {
    return header;
  }

  Limits limits() {
    return limits;
  }

  /** Whether something is made of it; the others are only checked, and may be missing. */
  boolean needed() {
    return needed;
  }
}
