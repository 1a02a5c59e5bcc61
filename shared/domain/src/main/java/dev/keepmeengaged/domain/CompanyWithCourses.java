package dev.keepmeengaged.domain;

import java.util.List;
import java.util.OptionalInt;

/**
 * A company with all of its courses.
 *
 * @param coursesWithRoom how many of them have {@linkplain RoomToImprove room to improve}; empty
 *     where the model is not calibrated, so that no course was searched
 * @param courses best score first
 */
public record CompanyWithCourses(
    CompanyScores summary, OptionalInt coursesWithRoom, List<CourseScore> courses) {

  public CompanyWithCourses {
    courses = List.copyOf(courses);
  }
}
