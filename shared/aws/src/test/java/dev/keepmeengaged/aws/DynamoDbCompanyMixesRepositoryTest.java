package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.aws.testing.Throttling;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.VersionGoneException;
import dev.keepmeengaged.domain.contract.CompanyMixesRepositoryContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

class DynamoDbCompanyMixesRepositoryTest extends CompanyMixesRepositoryContract {

  private static final DataVersion VERSION = new DataVersion("v");

  @Override
  protected CompanyMixesRepository published(Map<DataVersion, Catalogue> versions) {
    String table = Services.newTable();
    versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
    return new DynamoDbCompanyMixesRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  @Override
  protected CompanyMixesRepository publishedWithoutMixes(DataVersion version, Catalogue courses) {
    String table = Services.newTable();
    Services.writeWithoutMixes(table, version, courses);
    return new DynamoDbCompanyMixesRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  /** DynamoDB leaves keys unread when it is busy, and when an answer is full at 16 MB. */
  @Nested
  class WhenHalfOfEveryBatchIsLeftUnread extends CompanyMixesRepositoryContract {
    @Override
    protected CompanyMixesRepository published(Map<DataVersion, Catalogue> versions) {
      String table = Services.newTable();
      versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
      return new DynamoDbCompanyMixesRepository(
          new CoursesTable(Services.dynamoDb(new Throttling()), table));
    }

    @Override
    protected CompanyMixesRepository publishedWithoutMixes(DataVersion version, Catalogue courses) {
      String table = Services.newTable();
      Services.writeWithoutMixes(table, version, courses);
      return new DynamoDbCompanyMixesRepository(
          new CoursesTable(Services.dynamoDb(new Throttling()), table));
    }
  }

  @Test
  void mixesOfUpTo100Companies_areReadInOneRequest() {
    List<Course> courses =
        IntStream.range(0, 100).mapToObj(i -> Courses.course("company " + i, "1", 50)).toList();
    String table = Services.newTable();
    Services.write(table, VERSION, Catalogue.of(courses));
    Interference seen = Interference.none();
    CompanyMixesRepository mixes =
        new DynamoDbCompanyMixesRepository(new CoursesTable(Services.dynamoDb(seen), table));
    Set<Company> companies = courses.stream().map(Course::company).collect(Collectors.toSet());

    assertThat(mixes.mixes(companies, VERSION)).hasSize(100);

    assertThat(seen.requests()).singleElement().isInstanceOf(BatchGetItemRequest.class);
  }

  /** Removing a version deletes its items in no order: some of a company's may be gone. */
  @Test
  void aCompanyOfWhichAnItemIsGone_isNotReadInPart() {
    List<Course> large =
        IntStream.range(0, 1_300)
            .mapToObj(i -> Courses.course("Large", "𝒜".repeat(60) + (1_000 + i), 50))
            .toList();
    Company company = large.get(0).company();
    String table = Services.newTable();
    Services.write(table, VERSION, Catalogue.of(large));
    CompanyMixesRepository mixes =
        new DynamoDbCompanyMixesRepository(new CoursesTable(Services.dynamoDb(), table));
    delete(table, TableSchema.mixes(VERSION, company, 2));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> mixes.mixes(company, VERSION))
        .withMessageContaining("not complete");
    delete(table, TableSchema.root(VERSION));
    assertThatExceptionOfType(VersionGoneException.class)
        .isThrownBy(() -> mixes.mixes(company, VERSION));
  }

  private static void delete(String table, TableSchema.Key key) {
    Services.dynamoDb().deleteItem(delete -> delete.tableName(table).key(key.attributes()));
  }
}
