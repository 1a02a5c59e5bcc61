package dev.keepmeengaged.data;

import static dev.keepmeengaged.data.Limits.NOT_NEGATIVE;
import static dev.keepmeengaged.data.Limits.PERCENT;

import dev.keepmeengaged.domain.Feature;
import java.util.Arrays;
import java.util.Optional;

/** The columns of numbers in a raw export, in the platform's order. */
public enum RawColumn {
  PRICE(Feature.PRICE),
  LENGTH_HOURS(Feature.LENGTH_HOURS),
  VISIBILITY("Visibility (# views)", NOT_NEGATIVE, false),
  QUIZ_GRADE(Feature.QUIZ_GRADE),
  SURVEYS("Surveys, Talleys, and Workbooks (percent)", PERCENT, false),
  COMPLETED_QUIZZES(Feature.COMPLETED_QUIZZES),
  ENGAGEMENT_SCORE("Engagement Score", PERCENT, true),
  TEACHER_COMMENTS(Feature.TEACHER_COMMENTS),
  USERS(Feature.USERS),
  CERTIFICATES(Feature.CERTIFICATES),
  COLLABORATIONS(Feature.COLLABORATIONS),
  ELECTIVE_MILESTONE("Elective Milestone (percent)", PERCENT, true),
  REQUIRED_MILESTONE("Required Milestone (percent)", PERCENT, false),
  DISCOUNT(Feature.DISCOUNT),
  SCORM_SCORE("SCORM Score (average)", NOT_NEGATIVE, true),
  SCORM_COMPLETIONS("SCORM completions (percent)", PERCENT, false),
  SHAREABLE_SCORM("Shareable SCORM (percent)", PERCENT, false),
  API_SCORM("API SCORM (percent)", PERCENT, false),
  GRADED_ASSESSMENT(Feature.GRADED_ASSESSMENT),
  NOT_GRADED_ASSESSMENT(Feature.NOT_GRADED_ASSESSMENT),
  CONTENT(Feature.CONTENT),
  EXTERNAL(Feature.EXTERNAL),
  INTERACTIVE(Feature.INTERACTIVE),
  COMPANY_RATING(Feature.COMPANY_RATING),
  COMPANY_ADMINISTRATORS(Feature.COMPANY_ADMINISTRATORS),
  COMPANY_INSTRUCTORS(Feature.COMPANY_INSTRUCTORS),
  COMPANY_LEARNERS(Feature.COMPANY_LEARNERS);

  private final String header;
  private final Optional<Feature> feature;
  private final Limits limits;
  private final boolean needed;

  RawColumn(Feature feature) {
    this(feature.column(), Limits.of(feature), true);
  }

  /**
   * A column with a rule of its own.
   *
   * @param needed whether something other than a feature is made of it
   */
  RawColumn(String header, Limits limits, boolean needed) {
    this.header = header;
    this.feature = Feature.byColumn(header);
    this.limits = limits;
    this.needed = needed || feature.isPresent();
  }

  /**
   * The column that a feature is taken from as it is; empty for the two that are made of others.
   */
  public static Optional<RawColumn> of(Feature feature) {
    return Arrays.stream(values()).filter(c -> c.feature.equals(Optional.of(feature))).findFirst();
  }

  /** The column with this name, if there is one. */
  static Optional<RawColumn> withHeader(String header) {
    return Arrays.stream(values()).filter(c -> c.header.equals(header)).findFirst();
  }

  /** The name in the header of an export. */
  public String header() {
    return header;
  }

  Limits limits() {
    return limits;
  }

  /** Whether the import uses the column; the others are only checked, and may be missing. */
  boolean needed() {
    return needed;
  }
}
