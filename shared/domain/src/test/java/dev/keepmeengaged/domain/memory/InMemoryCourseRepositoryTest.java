package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CourseRepositoryContract;
import java.util.Map;

class InMemoryCourseRepositoryTest extends CourseRepositoryContract {

  @Override
  protected CourseRepository published(Map<DataVersion, Catalogue> versions) {
    InMemoryCatalogue catalogue = new InMemoryCatalogue();
    versions.forEach(catalogue::with);
    return catalogue;
  }
}
