package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import java.util.Optional;

/** Connected courses in the table, an item each, which is written once. */
public final class DynamoDbConnectedCourses implements ConnectedCourses {

  private final CoursesTable table;

  public DynamoDbConnectedCourses(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<CourseKey> of(PlatformCourse course) {
    return table.current(TableSchema.accessOfCourse(course), LtiItems::course);
  }

  @Override
  public CourseKey connect(PlatformCourse course, CourseKey ours) {
    return table.putUnlessSame(LtiItems.of(course, ours), LtiItems.COMPANY)
        ? ours
        : of(course)
            .orElseThrow(() -> new UnavailableException("The course was disconnected meanwhile."));
  }
}
