package dev.keepmeengaged.aws;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CompanyRepositoryContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

class DynamoDbCompanyRepositoryTest extends CompanyRepositoryContract {

  @Override
  protected CompanyRepository published(Map<DataVersion, Catalogue> versions) {
    String table = Services.newTable();
    versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
    return new DynamoDbCompanyRepository(new CoursesTable(Services.dynamoDb(), table));
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
  }
}
