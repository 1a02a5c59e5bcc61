package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.aws.testing.Throttling;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.CourseId;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Deadline;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.CourseRepositoryContract;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

  /** Eventually consistent reads may miss what was written just now. */
  @Nested
  class WhenReplicasLag extends CourseRepositoryContract {
    @Override
    protected CourseRepository published(Map<DataVersion, Catalogue> versions) {
      String table = Services.newTable();
      versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
      return new DynamoDbCourseRepository(
          new CoursesTable(Services.dynamoDb(new Lagging()), table));
    }
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

  /** Removing a version deletes its items in no order: some pages of a list may be gone. */
  @Test
  void aListOfWhichAPageIsGone_isNotReadInPart() {
    DataVersion version = new DataVersion("v");
    List<Course> large =
        IntStream.range(0, 401)
            .mapToObj(i -> Courses.course("Large", Integer.toString(1_000 + i), 50))
            .toList();
    Company company = large.get(0).company();
    String table = Services.newTable();
    Services.write(table, version, Catalogue.of(large));
    CourseRepository courses =
        new DynamoDbCourseRepository(new CoursesTable(Services.dynamoDb(), table));
    String partition = TableSchema.company(version, company);
    delete(table, new TableSchema.Key(partition, "BYID#1200"));
    delete(table, new TableSchema.Key(partition, "BEST#0002"));
    String of200 =
        courses
            .bestFirst(company, version, 199, Optional.empty())
            .orElseThrow()
            .page()
            .next()
            .orElseThrow();

    for (ThrowingCallable question :
        List.<ThrowingCallable>of(
            () -> courses.byId(company, version, "12", 10, Optional.empty()),
            () -> courses.byId(company, version, "1", 201, Optional.empty()),
            () -> courses.bestFirst(company, version, 10, Optional.of(of200)))) {
      assertThatExceptionOfType(UnavailableException.class)
          .isThrownBy(question)
          .withMessageContaining("not complete");
    }
  }

  private static void delete(String table, TableSchema.Key key) {
    Services.dynamoDb().deleteItem(delete -> delete.tableName(table).key(key.attributes()));
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
