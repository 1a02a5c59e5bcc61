package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyMixesRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CompanyMixesRepositoryContract;
import java.util.Map;

class InMemoryCompanyMixesRepositoryTest extends CompanyMixesRepositoryContract {

  @Override
  protected CompanyMixesRepository published(Map<DataVersion, Catalogue> versions) {
    InMemoryCatalogue catalogue = new InMemoryCatalogue();
    versions.forEach(catalogue::with);
    return catalogue;
  }

  @Override
  protected CompanyMixesRepository publishedWithoutMixes(DataVersion version, Catalogue courses) {
    return new InMemoryCatalogue().withoutMixes(version, courses);
  }
}
