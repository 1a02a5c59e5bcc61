package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.ConnectedCoursesContract;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

class DynamoDbConnectedCoursesTest extends ConnectedCoursesContract {

  @Override
  protected ConnectedCourses none() {
    return new DynamoDbConnectedCourses(new CoursesTable(Services.dynamoDb(), Services.newTable()));
  }

  @Test
  void aTableThatCannotBeWritten_isUnavailable() {
    ConnectedCourses courses =
        new DynamoDbConnectedCourses(
            new CoursesTable(
                Services.dynamoDb(Interference.failureAt(PutItemRequest.class, 1)),
                Services.newTable()));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () ->
                courses.connect(
                    new PlatformCourse("i", "c", "d", "x"),
                    new CourseKey(new Company("Heron"), new CourseId("1"))));
  }
}
