package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CompanyRepositoryContract;
import java.util.Map;

class InMemoryCompanyRepositoryTest extends CompanyRepositoryContract {

  @Override
  protected CompanyRepository published(Map<DataVersion, Catalogue> versions) {
    InMemoryCatalogue catalogue = new InMemoryCatalogue();
    versions.forEach(catalogue::with);
    return catalogue;
  }

  @Override
  protected CompanyRepository publishedWithoutSearch(DataVersion version, Catalogue courses) {
    return new InMemoryCatalogue().withoutSearch(version, courses);
  }
}
