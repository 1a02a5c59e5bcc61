package dev.keepmeengaged.local.services;

import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCourseRepository;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CourseRepository;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.contract.CourseRepositoryContract;
import java.util.Map;

class DynamoDbCourseRepositoryTest extends CourseRepositoryContract {

  @Override
  protected CourseRepository published(Map<DataVersion, Catalogue> versions) {
    String table = Services.newTable();
    versions.forEach((version, catalogue) -> Services.write(table, version, catalogue));
    return new DynamoDbCourseRepository(new CoursesTable(Services.dynamoDb(), table));
  }
}
