package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.FeatureGroup.ADMINISTRATIVE;
import static dev.keepmeengaged.domain.FeatureGroup.INSTRUCTOR;
import static dev.keepmeengaged.domain.FeatureGroup.LEARNER;
import static dev.keepmeengaged.domain.FeatureGroup.WEBSITE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The features of a course that models read, in the order of the original study. No file and no
 * published item depends on the order: a model version lists its features by id, published data
 * name them by {@link #number}.
 */
public enum Feature {
  PRICE(0, "price", "Price", "dollars", ADMINISTRATIVE, 0, Double.MAX_VALUE, "What a learner pays"),
  DISCOUNT(
      1,
      "discount",
      "Discount",
      "dollars",
      ADMINISTRATIVE,
      0,
      Double.MAX_VALUE,
      "Average reduction of the price"),
  LENGTH_HOURS(
      2,
      "lengthHours",
      "Length",
      "hours",
      ADMINISTRATIVE,
      0,
      Double.MAX_VALUE,
      "Hours that the course is long"),
  USERS(
      3,
      "users",
      "Learners",
      "count",
      ADMINISTRATIVE,
      0,
      Double.MAX_VALUE,
      "Learners enrolled in the course"),
  COMPANY_ADMINISTRATORS(
      4,
      "companyAdministrators",
      "Administrators",
      "percent",
      ADMINISTRATIVE,
      0,
      100,
      "Share of the company's roles that are administrators"),
  COMPANY_INSTRUCTORS(
      5,
      "companyInstructors",
      "Instructors",
      "percent",
      ADMINISTRATIVE,
      0,
      100,
      "Share of the company's roles that are instructors"),
  COMPANY_LEARNERS(
      6,
      "companyLearners",
      "Learner roles",
      "percent",
      ADMINISTRATIVE,
      0,
      100,
      "Share of the company's roles that are learners"),
  COMPANY_RATING(
      7,
      "companyRating",
      "Company rating",
      "score",
      ADMINISTRATIVE,
      0,
      100,
      "Average rating that learners give the company"),
  QUIZ_GRADE(
      8,
      "quizGrade",
      "Quiz grade",
      "score",
      LEARNER,
      0,
      100,
      "Average grade of the course's quizzes"),
  COMPLETED_QUIZZES(
      9,
      "completedQuizzes",
      "Completed quizzes",
      "percent",
      LEARNER,
      0,
      100,
      "Share of started quizzes that are completed"),
  GRADED_ASSESSMENT(
      10,
      "gradedAssessment",
      "Graded assessments",
      "percent",
      INSTRUCTOR,
      0,
      100,
      "Tests and quizzes that count towards a grade"),
  NOT_GRADED_ASSESSMENT(
      11,
      "notGradedAssessment",
      "Not-graded assessments",
      "percent",
      INSTRUCTOR,
      0,
      100,
      "Surveys, tallies and workbooks"),
  CONTENT(
      12,
      "content",
      "Content",
      "percent",
      INSTRUCTOR,
      0,
      100,
      "Text, slideshows, presentations, videos, list rolls, PDF viewers, ads, recipes, audio and"
          + " articles"),
  EXTERNAL(
      13,
      "external",
      "External",
      "percent",
      INSTRUCTOR,
      0,
      100,
      "LTI, shareable content objects, API objects, survey gizmos, embedded features, in-person"
          + " events and meeting information"),
  INTERACTIVE(
      14,
      "interactive",
      "Interactive",
      "percent",
      INSTRUCTOR,
      0,
      100,
      "Assignments, flip cards, notebooks, highlight zones and their quizzes, match pairs,"
          + " discussion boards, social share cards and images"),
  USES_SCORM(
      15,
      "usesScorm",
      "Uses SCORM",
      "yes/no",
      WEBSITE,
      0,
      1,
      "Whether the course has SCORM packages"),
  MILESTONE_COURSE(
      16,
      "milestoneCourse",
      "Milestone course",
      "yes/no",
      WEBSITE,
      0,
      1,
      "Whether the course is a milestone of a learning path"),
  CERTIFICATES(
      17,
      "certificates",
      "Certificates",
      "percent",
      WEBSITE,
      0,
      100,
      "Certificates given after course completion"),
  COLLABORATIONS(
      18,
      "collaborations",
      "Collaborations",
      "average",
      WEBSITE,
      0,
      200,
      "Times that learners work together in the course, on average"),
  TEACHER_COMMENTS(
      19,
      "teacherComments",
      "Teacher comments",
      "average",
      WEBSITE,
      0,
      10,
      "Times that the instructor comments on an assignment, on average");

  /** Number of features: the length of every feature vector. */
  public static final int COUNT = values().length;

  /** The five page types, whose percents make up the page mix, in the order of the enumeration. */
  public static final List<Feature> PAGE_TYPES =
      List.of(GRADED_ASSESSMENT, NOT_GRADED_ASSESSMENT, CONTENT, EXTERNAL, INTERACTIVE);

  private static final List<Feature> SLIDERS =
      List.of(
          CONTENT,
          GRADED_ASSESSMENT,
          NOT_GRADED_ASSESSMENT,
          INTERACTIVE,
          EXTERNAL,
          CERTIFICATES,
          TEACHER_COMMENTS);

  private static final Map<String, Feature> BY_ID =
      Arrays.stream(values()).collect(Collectors.toMap(Feature::id, Function.identity()));

  private static final Map<Integer, Feature> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toMap(Feature::number, Function.identity()));

  private final int number;
  private final String id;
  private final String label;
  private final String unit;
  private final FeatureGroup group;
  private final double lowest;
  private final double highest;
  private final String description;

  Feature(
      int number,
      String id,
      String label,
      String unit,
      FeatureGroup group,
      double lowest,
      double highest,
      String description) {
    this.number = number;
    this.id = id;
    this.label = label;
    this.unit = unit;
    this.group = group;
    this.lowest = lowest;
    this.highest = highest;
    this.description = description;
  }

  /** The feature with this id, if there is one. */
  public static Optional<Feature> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The feature with this number, if there is one. */
  public static Optional<Feature> byNumber(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /**
   * What stands for the feature in published data, 0 to 31. Data are read for as long as they are
   * published, so a number never changes, and a new feature gets one that none ever had.
   */
  public int number() {
    return number;
  }

  /** The name in the API and in every file of ours. */
  public String id() {
    return id;
  }

  /** The name for people. */
  public String label() {
    return label;
  }

  /** What one unit of the value is: dollars, hours, count, percent, score, average or yes/no. */
  public String unit() {
    return unit;
  }

  /** Whether it is either 1 (yes) or 0 (no). */
  public boolean yesNo() {
    return unit.equals("yes/no");
  }

  public FeatureGroup group() {
    return group;
  }

  /** One sentence for people: what the feature counts. */
  public String description() {
    return description;
  }

  /** The lowest value that a change may set, in {@link #unit()}. */
  public double lowest() {
    return lowest;
  }

  /**
   * The highest value that a change may set, in {@link #unit()}. Recorded values may lie above it:
   * some real courses have issued more certificates than they have learners.
   */
  public double highest() {
    return highest;
  }

  /** Whether a course developer decides on it, so that a what-if may change it. */
  public boolean controllable() {
    return group.controllable();
  }

  /**
   * Whether a course developer decides on it, and its link with the score may still be a result of
   * completion: certificates are given after it, and instructors comment on what learners hand in.
   */
  public boolean mayBeResult() {
    return this == CERTIFICATES || this == TEACHER_COMMENTS;
  }

  /** Whether it is one of the five page types that share 100 percent. */
  public boolean pageType() {
    return group == INSTRUCTOR;
  }

  /** Whether the site has a slider for it (seven features). */
  public boolean slider() {
    return SLIDERS.contains(this);
  }
}
