package dev.keepmeengaged.training.data;

import dev.keepmeengaged.domain.Feature;

/** What the original study calls the columns of its files, in the raw export and after. */
final class OriginalColumns {

  static final String ENGAGEMENT_SCORE = "Engagement Score";
  static final String COMPANY = "companyid_words";
  static final String COURSE = "courseid_num";

  private OriginalColumns() {}

  /** The column of a feature. */
  static String of(Feature feature) {
    return switch (feature) {
      case PRICE -> "Price (dollars)";
      case DISCOUNT -> "Discount (dollars)";
      case LENGTH_HOURS -> "Length of Course (hours)";
      case USERS -> "Number of Users";
      case COMPANY_ADMINISTRATORS -> "Company Administrators (percent)";
      case COMPANY_INSTRUCTORS -> "Company Instructors (percent)";
      case COMPANY_LEARNERS -> "Company Learners (percent)";
      case COMPANY_RATING -> "Company Rating (average)";
      case QUIZ_GRADE -> "Quiz Grade (average)";
      case COMPLETED_QUIZZES -> "Completed Quizzes (percent)";
      case GRADED_ASSESSMENT -> "Graded Assessment (percent)";
      case NOT_GRADED_ASSESSMENT -> "Not-Graded Assessment (percent)";
      case CONTENT -> "Content (percent)";
      case EXTERNAL -> "External (percent)";
      case INTERACTIVE -> "Interactive (percent)";
      case USES_SCORM -> "Uses SCORM (yes/no)";
      case MILESTONE_COURSE -> "Milestone Course (yes/no)";
      case CERTIFICATES -> "Certificates (percent)";
      case COLLABORATIONS -> "Collaborations (average)";
      case TEACHER_COMMENTS -> "Teacher Comments (average)";
    };
  }
}
