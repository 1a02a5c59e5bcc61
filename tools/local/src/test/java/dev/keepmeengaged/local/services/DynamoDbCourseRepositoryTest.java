package dev.keepmeengaged.local.services;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.CourseRepositoryContract;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class DynamoDbCourseRepositoryTest extends CourseRepositoryContract {

  @Override
  protected CourseRepository published(Map<DataVersion, Catalogue> versions) {
    String table = Services.newTable();
    versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
    return new DynamoDbCourseRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  /** DynamoDB leaves keys unread when it is busy, and when an answer is full at 16 MB. */
  @Nested
  class WhenHalfOfEveryBatchIsLeftUnread extends CourseRepositoryContract {
    @Override
    protected CourseRepository published(Map<DataVersion, Catalogue> versions) {
      String table = Services.newTable();
      versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
      return new DynamoDbCourseRepository(
          new CoursesTable(Services.dynamoDb(new Throttling()), table));
    }
  }

  @Test
  void courses_ofATableThatReadsNothing_areUnavailableAtTheDeadline() {
    ExecutionInterceptor busy =
        new ExecutionInterceptor() {
          @Override
          public SdkResponse modifyResponse(
              Context.ModifyResponse context, ExecutionAttributes attributes) {
            Map<String, KeysAndAttributes> all =
                ((BatchGetItemRequest) context.request()).requestItems();
            return BatchGetItemResponse.builder().unprocessedKeys(all).build();
          }
        };
    CourseRepository courses =
        new DynamoDbCourseRepository(
            new CoursesTable(Services.dynamoDb(busy), Services.newTable()));
    Set<CourseKey> keys = Set.of(new CourseKey(new Company("a"), new CourseId("1")));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () ->
                Deadline.in(Duration.ofMillis(300))
                    .during(() -> courses.courses(keys, new DataVersion("v"))));
  }
}
