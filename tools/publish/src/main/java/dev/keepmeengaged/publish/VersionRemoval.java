package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.DataVersion;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Deletes the items of a data version. Courses and page mixes go before the companies' items, which
 * are what leads to them, and the register's entry goes last: whenever it stops, it can go on
 * later.
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
    List<Map<String, AttributeValue>> companies = keys(TableSchema.companies(version));
    batches.delete(
        companies.parallelStream()
            .map(company -> Objects.requireNonNull(company.get(TableSchema.SORT_KEY)).s())
            .flatMap(company -> keys(TableSchema.courses(version, company)).stream())
            .toList());
    batches.delete(companies);
    batches.delete(List.of(TableSchema.allCourses(version).attributes()));
    register.strikeOff(version);
  }

  private List<Map<String, AttributeValue>> keys(String partition) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(target.table())
            .consistentRead(true)
            .projectionExpression("pk, sk")
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
            .build();
    return target.dynamoDb().queryPaginator(query).items().stream().toList();
  }
}
