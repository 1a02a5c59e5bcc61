package dev.keepmeengaged.training.publish;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Catalogue;
import dev.keepmeengaged.domain.CompanyProfile;
import dev.keepmeengaged.domain.Course;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.ListedCourse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Writes all items of a data version and counts them. Companies are written first: a company's item
 * leads to its courses when a version is removed, however little of it was written.
 */
final class CatalogueWriter {

  private final PublishTarget target;
  private final Runnable permission;
  private final PublishProgress progress;

  CatalogueWriter(PublishTarget target, Runnable permission, PublishProgress progress) {
    this.target = target;
    this.permission = permission;
    this.progress = progress;
  }

  /**
   * Writes the version.
   *
   * @throws PublishException when the table has not all of it afterwards
   */
  void write(DataVersion version, Catalogue catalogue) {
    List<CompanyProfile> profiles = catalogue.profiles();
    BatchWrites batches = new BatchWrites(target, permission, progress);

    progress.began("Writing companies", profiles.size());
    batches.put(
        profiles.stream()
            .<Supplier<Map<String, AttributeValue>>>map(p -> () -> CatalogueItems.of(version, p))
            .toList());
    progress.began("Writing courses", catalogue.size());
    batches.put(courses(version, catalogue));
    verify(version, catalogue, profiles.size());
  }

  private static List<Supplier<Map<String, AttributeValue>>> courses(
      DataVersion version, Catalogue catalogue) {
    List<Supplier<Map<String, AttributeValue>>> items = new ArrayList<>();
    for (List<Course> courses : catalogue.companies()) {
      List<ListedCourse> ofCompany = ListedCourse.of(courses);
      for (int i = 0; i < ofCompany.size(); i++) {
        int rank = i + 1;
        ListedCourse course = ofCompany.get(i);
        items.add(() -> CatalogueItems.of(version, rank, course));
      }
    }
    items.add(() -> CatalogueItems.of(version, catalogue.allCourses()));
    return items;
  }

  private void verify(DataVersion version, Catalogue catalogue, int companies) {
    progress.began("Counting", companies);
    expect("companies", companies, count(TableSchema.companies(version), Optional.empty()));
    catalogue.companies().parallelStream()
        .forEach(
            courses -> {
              permission.run();
              // A local index has an item exactly when the table has it: one count is of both.
              String partition = TableSchema.courses(version, courses.get(0).company().key());
              expect(
                  "courses of \"" + courses.get(0).company().name() + "\"",
                  courses.size(),
                  count(partition, Optional.of(TableSchema.BY_SCORE)));
              progress.advanced(1);
            });
  }

  private void expect(String what, int written, int found) {
    if (found != written) {
      throw new PublishException(
          "Of %d %s that were written, table %s has %d. Nothing of this is served."
              .formatted(written, what, target.table(), found));
    }
  }

  private int count(String partition, Optional<String> index) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(target.table())
            .indexName(index.orElse(null))
            .consistentRead(true)
            .select(Select.COUNT)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return target.dynamoDb().queryPaginator(query).stream().mapToInt(QueryResponse::count).sum();
  }
}
