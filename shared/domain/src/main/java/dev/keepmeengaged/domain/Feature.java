package dev.keepmeengaged.domain;

import static dev.keepmeengaged.domain.FeatureEntry.entry;
import static dev.keepmeengaged.domain.FeatureGroup.ADMINISTRATIVE;
import static dev.keepmeengaged.domain.FeatureGroup.INSTRUCTOR;
import static dev.keepmeengaged.domain.FeatureGroup.LEARNER;
import static dev.keepmeengaged.domain.FeatureGroup.WEBSITE;
import static dev.keepmeengaged.domain.FeatureKind.AVERAGE;
import static dev.keepmeengaged.domain.FeatureKind.HOURS;
import static dev.keepmeengaged.domain.FeatureKind.MONEY;
import static dev.keepmeengaged.domain.FeatureKind.NUMBER;
import static dev.keepmeengaged.domain.FeatureKind.PERCENT;
import static dev.keepmeengaged.domain.FeatureKind.SCORE;
import static dev.keepmeengaged.domain.FeatureKind.YES_NO;
import static dev.keepmeengaged.domain.FeatureSubject.COMPANY;
import static dev.keepmeengaged.domain.FeatureSubject.LEARNERS;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The features of a course that models read, in the order of the original study. A feature is its
 * entry here: checks, importer, page and API take what they need from it. No file and no published
 * item depends on the order: a model version lists its features by id, published data name them by
 * {@link #number}.
 */
public enum Feature {
  PRICE(
      entry(0, "price", "Price", MONEY, ADMINISTRATIVE)
          .says("What a learner pays")
          .column("Price (dollars)")
          .gapMeansNone()),
  DISCOUNT(
      entry(1, "discount", "Discount", MONEY, ADMINISTRATIVE)
          .says("Average reduction of the price")
          .column("Discount (dollars)")
          .gapMeansNone()),
  LENGTH_HOURS(
      entry(2, "lengthHours", "Length", HOURS, ADMINISTRATIVE)
          .says("Hours that the course is long")
          .column("Length of Course (hours)")
          .neverNone()),
  USERS(
      entry(3, "users", "Learners", NUMBER, ADMINISTRATIVE)
          .says("Learners enrolled in the course")
          .column("Number of Users")
          .about(LEARNERS)
          .neverNone()
          .neverMissing()),
  COMPANY_ADMINISTRATORS(
      entry(4, "companyAdministrators", "Administrators", PERCENT, ADMINISTRATIVE)
          .says("Share of the company's roles that are administrators")
          .column("Company Administrators (percent)")
          .about(COMPANY)),
  COMPANY_INSTRUCTORS(
      entry(5, "companyInstructors", "Instructors", PERCENT, ADMINISTRATIVE)
          .says("Share of the company's roles that are instructors")
          .column("Company Instructors (percent)")
          .about(COMPANY)),
  COMPANY_LEARNERS(
      entry(6, "companyLearners", "Learner roles", PERCENT, ADMINISTRATIVE)
          .says("Share of the company's roles that are learners")
          .column("Company Learners (percent)")
          .about(COMPANY)),
  COMPANY_RATING(
      entry(7, "companyRating", "Company rating", SCORE, ADMINISTRATIVE)
          .says("Average rating that learners give the company")
          .column("Company Rating (average)")
          .about(COMPANY)),
  QUIZ_GRADE(
      entry(8, "quizGrade", "Quiz grade", SCORE, LEARNER)
          .says("Average grade of the course's quizzes")
          .column("Quiz Grade (average)")
          .about(LEARNERS)
          .mayBeResult()),
  COMPLETED_QUIZZES(
      entry(9, "completedQuizzes", "Completed quizzes", PERCENT, LEARNER)
          .says("Share of started quizzes that are completed")
          .column("Completed Quizzes (percent)")
          .about(LEARNERS)
          .mayBeResult()),
  GRADED_ASSESSMENT(
      entry(10, "gradedAssessment", "Graded assessments", PERCENT, INSTRUCTOR)
          .says("Tests and quizzes that count towards a grade")
          .column("Graded Assessment (percent)")
          .lockedByDefault()
          .slider(2)),
  NOT_GRADED_ASSESSMENT(
      entry(11, "notGradedAssessment", "Not-graded assessments", PERCENT, INSTRUCTOR)
          .says("Surveys, tallies and workbooks")
          .column("Not-Graded Assessment (percent)")
          .slider(3)),
  CONTENT(
      entry(12, "content", "Content", PERCENT, INSTRUCTOR)
          .says(
              "Text, slideshows, presentations, videos, list rolls, PDF viewers, ads, recipes, audio and"
                  + " articles")
          .column("Content (percent)")
          .slider(1)),
  EXTERNAL(
      entry(13, "external", "External", PERCENT, INSTRUCTOR)
          .says(
              "LTI, shareable content objects, API objects, survey gizmos, embedded features, in-person"
                  + " events and meeting information")
          .column("External (percent)")
          .slider(5)),
  INTERACTIVE(
      entry(14, "interactive", "Interactive", PERCENT, INSTRUCTOR)
          .says(
              "Assignments, flip cards, notebooks, highlight zones and their quizzes, match pairs,"
                  + " discussion boards, social share cards and images")
          .column("Interactive (percent)")
          .slider(4)),
  USES_SCORM(
      entry(15, "usesScorm", "Uses SCORM", YES_NO, WEBSITE)
          .says("Whether the course has SCORM packages")
          .column("Uses SCORM (yes/no)")
          .yesWhere("SCORM Score (average)")),
  MILESTONE_COURSE(
      entry(16, "milestoneCourse", "Milestone course", YES_NO, WEBSITE)
          .says("Whether the course is a milestone of a learning path")
          .column("Milestone Course (yes/no)")
          .yesWhere("Elective Milestone (percent)")),
  CERTIFICATES(
      entry(17, "certificates", "Certificates", PERCENT, WEBSITE)
          .says("Certificates given after course completion")
          .column("Certificates (percent)")
          .recordedWithoutLimit()
          .gapMeansNone()
          .mayBeResult("Certificates are given after completion", "their link")
          .slider(6)),
  COLLABORATIONS(
      entry(18, "collaborations", "Collaborations", AVERAGE, WEBSITE)
          .says("Times that learners work together in the course, on average")
          .column("Collaborations (average)")
          .upTo(200)
          .gapMeansNone()),
  TEACHER_COMMENTS(
      entry(19, "teacherComments", "Teacher comments", AVERAGE, WEBSITE)
          .says("Times that the instructor comments on an assignment, on average")
          .column("Teacher Comments (average)")
          .upTo(10)
          .gapMeansNone()
          .mayBeResult("Instructors comment on what learners hand in", "the link of comments")
          .slider(7));

  /** Number of features: the length of every feature vector. */
  public static final int COUNT = values().length;

  /** The five page types, whose percents make up the page mix, in the order of the enumeration. */
  public static final List<Feature> PAGE_TYPES =
      Arrays.stream(values()).filter(Feature::pageType).toList();

  private static final Map<String, Feature> BY_ID = by(Feature::id);
  private static final Map<Integer, Feature> BY_NUMBER = by(Feature::number);
  private static final Map<String, Feature> BY_COLUMN = by(Feature::column);

  // Written to only before it gets here.
  @SuppressWarnings("ImmutableEnumChecker")
  private final FeatureEntry entry;

  Feature(FeatureEntry entry) {
    this.entry = entry;
  }

  private static <K> Map<K, Feature> by(Function<Feature, K> key) {
    return Arrays.stream(values()).collect(Collectors.toMap(key, Function.identity()));
  }

  /** The feature with this id, if there is one. */
  public static Optional<Feature> byId(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The feature with this number, if there is one. */
  public static Optional<Feature> byNumber(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** The feature that an export has in this column, if there is one. */
  public static Optional<Feature> byColumn(String header) {
    return Optional.ofNullable(BY_COLUMN.get(header));
  }

  /**
   * What stands for the feature in published data, 0 to 31. Data are read for as long as they are
   * published, so a number never changes, and a new feature gets one that none ever had.
   */
  public int number() {
    return entry.number;
  }

  /** The name in the API and in every file of ours. */
  public String id() {
    return entry.id;
  }

  /** The name for people. */
  public String label() {
    return entry.label;
  }

  /** What its values are. */
  public FeatureKind kind() {
    return entry.kind;
  }

  /** What one unit of the value is: dollars, hours, count, percent, score, average or yes/no. */
  public String unit() {
    return entry.kind.unit();
  }

  /** Whether it is either 1 (yes) or 0 (no). */
  public boolean yesNo() {
    return entry.kind == YES_NO;
  }

  public FeatureGroup group() {
    return entry.group;
  }

  /** One sentence for people: what the feature counts. */
  public String description() {
    return entry.description;
  }

  /** What the original study calls its column, in the export and in its published files. */
  public String column() {
    return entry.column;
  }

  /**
   * The column of a raw export that makes it a yes wherever it has a value; empty for a feature
   * that an export has in a {@linkplain #column column} of its own.
   */
  public Optional<String> yesWhere() {
    return entry.yesWhere;
  }

  /** Whom or what it describes. */
  public FeatureSubject subject() {
    return entry.subject;
  }

  /** What it means that an export records no value. */
  public FeatureGap gap() {
    return entry.gap;
  }

  /** Whether every course has some of it: a recorded 0 is a value that is not known. */
  public boolean neverNone() {
    return entry.neverNone;
  }

  /** The lowest value that a change may set and an export may record, in {@link #unit()}. */
  public double lowest() {
    return 0;
  }

  /**
   * The highest value that a change may set, in {@link #unit()}. Recorded values may lie above it.
   */
  public double highest() {
    return entry.highest;
  }

  /**
   * The highest value that an export may record, in {@link #unit()}: some real courses have issued
   * more certificates than they have learners.
   */
  public double highestRecorded() {
    return entry.highestRecorded;
  }

  /** Whether a course developer decides on it, so that a what-if may change it. */
  public boolean controllable() {
    return entry.group.controllable();
  }

  /**
   * Whether its link with the score may be a result of completion: learners take quizzes on the
   * way, certificates are given at the end, and instructors comment on what learners hand in.
   */
  public boolean mayBeResult() {
    return entry.mayBeResult;
  }

  /**
   * Why its link with the score may be a result of completion; only a feature that a course
   * developer decides on says so.
   */
  public Optional<MayBeResult> result() {
    return entry.result;
  }

  /**
   * Why a link with the score may be a result of completion, in parts of sentences.
   *
   * @param why what comes after completion
   * @param link what of the feature is in question
   */
  public record MayBeResult(String why, String link) {}

  /** Whether it is one of the five page types that share 100 percent. */
  public boolean pageType() {
    return entry.group == INSTRUCTOR;
  }

  /** Whether it is a page type that a search for mixes leaves as it is unless asked. */
  public boolean lockedByDefault() {
    return entry.lockedByDefault;
  }

  /** Its place among the site's sliders, from 1; empty where it has none. */
  public OptionalInt sliderPosition() {
    return entry.sliderPosition;
  }

  /** Whether the site has a slider for it. */
  public boolean slider() {
    return sliderPosition().isPresent();
  }
}
