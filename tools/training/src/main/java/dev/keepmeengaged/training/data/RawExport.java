package dev.keepmeengaged.training.data;

import java.util.List;

/** The platform's own export: thirty columns, a row per course of any type. */
final class RawExport {

  private static final List<String> COLUMNS =
      List.of(
          "Course Type",
          "Price (dollars)",
          "Length of Course (hours)",
          "Visibility (# views)",
          "Quiz Grade (average)",
          "Surveys, Talleys, and Workbooks (percent)",
          "Completed Quizzes (percent)",
          "Engagement Score",
          "Teacher Comments (average)",
          "Number of Users",
          "Certificates (percent)",
          "Collaborations (average)",
          "Elective Milestone (percent)",
          "Required Milestone (percent)",
          "Discount (dollars)",
          "SCORM Score (average)",
          "SCORM completions (percent)",
          "Shareable SCORM (percent)",
          "API SCORM (percent)",
          "Graded Assessment (percent)",
          "Not-Graded Assessment (percent)",
          "Content (percent)",
          "External (percent)",
          "Interactive (percent)",
          "Company Rating (average)",
          "Company Administrators (percent)",
          "Company Instructors (percent)",
          "Company Learners (percent)",
          "companyid_words",
          "courseid_num");

  private RawExport() {}

  /** The columns in the order in which the platform writes them. */
  static List<String> columns() {
    return COLUMNS;
  }
}
