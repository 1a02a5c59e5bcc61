package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanySegments;
import dev.keepmeengaged.domain.CompanySegmentsRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CompanySegmentsRepositoryContract;
import java.util.Map;

class InMemoryCompanySegmentsRepositoryTest extends CompanySegmentsRepositoryContract {

  @Override
  protected CompanySegmentsRepository published(
      DataVersion version, Catalogue courses, Map<Company, CompanySegments> segments) {
    return new InMemoryCatalogue().with(version, courses).with(version, segments);
  }
}
