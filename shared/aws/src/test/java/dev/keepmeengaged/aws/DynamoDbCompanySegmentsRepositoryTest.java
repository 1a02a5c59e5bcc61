package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.Courses;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.SampleSegments;
import dev.keepmeengaged.domain.contract.CompanySegmentsRepositoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class DynamoDbCompanySegmentsRepositoryTest extends CompanySegmentsRepositoryContract {

  @Override
  protected CompanySegmentsRepository published(
      DataVersion version, Catalogue courses, Map<Company, CompanySegments> segments) {
    String table = Services.newTable();
    Services.write(table, version, courses);
    Services.write(table, version, segments);
    return new DynamoDbCompanySegmentsRepository(new CoursesTable(Services.dynamoDb(), table));
  }

  @Test
  void segmentsOfACompany_areReadInOneRequest() {
    Company company = new Company("Heron");
    DataVersion version = new DataVersion("v");
    String table = Services.newTable();
    Services.write(table, version, Catalogue.of(List.of(Courses.course("Heron", "1", 50))));
    Services.write(table, version, Map.of(company, SampleSegments.HERON));
    Interference seen = Interference.none();
    CompanySegmentsRepository segments =
        new DynamoDbCompanySegmentsRepository(new CoursesTable(Services.dynamoDb(seen), table));

    assertThat(segments.segments(company, version)).isPresent();

    assertThat(seen.requests()).singleElement().isInstanceOf(GetItemRequest.class);
  }
}
