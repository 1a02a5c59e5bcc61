package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.VersionGoneException;
import dev.keepmeengaged.domain.contract.CompanyRepositoryContract;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DynamoDbCompanyRepositoryTest extends CompanyRepositoryContract {

  @Override
  protected CompanyRepository published(Map<DataVersion, Catalogue> versions) {
    String table = Services.newTable();
    versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
    return new DynamoDbCompanyRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  @Override
  protected CompanyRepository publishedWithoutSearch(DataVersion version, Catalogue courses) {
    String table = Services.newTable();
    Services.writeWithoutSearch(table, version, courses);
    return new DynamoDbCompanyRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  /** Removing a version deletes its items in no order: a part of the index may be gone. */
  @Test
  void anIndexOfWhichAPartIsGone_isNotReadInPart() {
    DataVersion version = new DataVersion("v");
    String table = Services.newTable();
    Services.write(
        table,
        version,
        Catalogue.of(
            IntStream.range(0, 2_000)
                .mapToObj(i -> Courses.course("Large", "𝒜".repeat(60) + i, 50))
                .toList()));
    CompanyRepository companies =
        new DynamoDbCompanyRepository(new CoursesTable(Services.dynamoDb(), table));
    delete(table, TableSchema.search(version, 1));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> companies.searchIndex(version))
        .withMessageContaining("not complete");
    delete(table, TableSchema.root(version));
    assertThatExceptionOfType(VersionGoneException.class)
        .isThrownBy(() -> companies.searchIndex(version));
  }

  private static void delete(String table, TableSchema.Key key) {
    Services.dynamoDb().deleteItem(delete -> delete.tableName(table).key(key.attributes()));
  }

  /** Eventually consistent reads may miss what was written just now. */
  @Nested
  class WhenReplicasLag extends CompanyRepositoryContract {
    @Override
    protected CompanyRepository published(Map<DataVersion, Catalogue> versions) {
      String table = Services.newTable();
      versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
      return new DynamoDbCompanyRepository(
          new CoursesTable(Services.dynamoDb(new Lagging()), table));
    }

    @Override
    protected CompanyRepository publishedWithoutSearch(DataVersion version, Catalogue courses) {
      String table = Services.newTable();
      Services.writeWithoutSearch(table, version, courses);
      return new DynamoDbCompanyRepository(
          new CoursesTable(Services.dynamoDb(new Lagging()), table));
    }
  }
}
