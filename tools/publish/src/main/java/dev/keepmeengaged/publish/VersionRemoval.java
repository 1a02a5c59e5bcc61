package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.CatalogueItems;
import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Deletes the items of a data version: the courses, then all else of the companies, then what is
 * about all of them, then the list of companies, and the register's entry last. A list is deleted
 * after the items that it leads to, so that a stopped removal can go on later.
 */
final class VersionRemoval {

  private final PublishTarget target;
  private final VersionRegister register;
  private final PublishProgress progress;

  VersionRemoval(PublishTarget target, VersionRegister register, PublishProgress progress) {
    this.target = target;
    this.register = register;
    this.progress = progress;
  }

  /** Removes a version that was {@linkplain VersionRegister#condemn given up}. */
  void remove(DataVersion version) {
    progress.began("Removing data version " + version, 0);
    BatchWrites batches = new BatchWrites(target, () -> {}, progress);
    List<Map<String, AttributeValue>> list =
        items(TableSchema.query(TableSchema.companies(version))).toList();
    List<Company> companies =
        list.stream().flatMap(page -> CatalogueItems.companiesIn(page).stream()).toList();
    batches.delete(
        companies.parallelStream().flatMap(company -> courses(version, company)).toList());
    batches.delete(
        companies.parallelStream()
            .flatMap(company -> keys(TableSchema.company(version, company)))
            .toList());
    batches.delete(List.of(TableSchema.allCourses(version).attributes()));
    batches.delete(keys(TableSchema.search(version)).toList());
    batches.delete(list.stream().map(page -> TableSchema.Key.of(page).attributes()).toList());
    register.strikeOff(version);
  }

  /** The keys of a company's courses. */
  private Stream<Map<String, AttributeValue>> courses(DataVersion version, Company company) {
    return items(TableSchema.query(TableSchema.company(version, company), TableSchema.BY_ID_PREFIX))
        .flatMap(page -> CatalogueItems.coursesIn(page).stream())
        .map(course -> TableSchema.course(version, company, course).attributes());
  }

  private Stream<Map<String, AttributeValue>> keys(String partition) {
    return items(TableSchema.query(partition).projectionExpression(TableSchema.KEYS));
  }

  private Stream<Map<String, AttributeValue>> items(QueryRequest.Builder query) {
    QueryRequest request = query.tableName(target.table()).consistentRead(true).build();
    return target.dynamoDb().queryPaginator(request).items().stream();
  }
}
