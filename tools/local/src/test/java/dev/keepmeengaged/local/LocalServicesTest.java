package dev.keepmeengaged.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.DataVersion;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class LocalServicesTest {

  private static final LocalStack STACK =
      new LocalStack(new ProjectFolder(Path.of("../..")).template());

  @TempDir private Path store;

  @Test
  void aKeptTable_keepsItsItems() {
    try (LocalServices services = start()) {
      putAnItem(services);
    }

    try (LocalServices services = start()) {
      assertThat(table(services).itemCount()).isEqualTo(1);
    }
  }

  /** A local index can neither be added to a table nor taken from it. */
  @Test
  void aKeptTableOfAnotherDefinition_isReplacedByAnEmptyOne() {
    try (LocalServices services = start()) {
      DynamoDbClient dynamoDb = services.publishTarget().dynamoDb();
      dynamoDb.deleteTable(delete -> delete.tableName(STACK.tableName()));
      dynamoDb.createTable(withAnIndex());
      putAnItem(services);
    }

    try (LocalServices services = start()) {
      assertThat(table(services).hasLocalSecondaryIndexes()).isFalse();
      assertThat(table(services).itemCount()).isZero();
    }
  }

  private LocalServices start() {
    return LocalServices.start(STACK, LocalServices.Options.forgotten().keptIn(store));
  }

  private static TableDescription table(LocalServices services) {
    return services
        .publishTarget()
        .dynamoDb()
        .describeTable(describe -> describe.tableName(STACK.tableName()))
        .table();
  }

  private static void putAnItem(LocalServices services) {
    Map<String, AttributeValue> item = TableSchema.allCourses(new DataVersion("v")).attributes();
    services.publishTarget().dynamoDb().putItem(put -> put.tableName(STACK.tableName()).item(item));
  }

  private static CreateTableRequest withAnIndex() {
    CreateTableRequest without = TableFromTemplate.request(STACK.tableName(), STACK.table());
    return without.toBuilder()
        .attributeDefinitions(
            AttributeDefinition.builder()
                .attributeName(TableSchema.PARTITION_KEY)
                .attributeType(ScalarAttributeType.S)
                .build(),
            AttributeDefinition.builder()
                .attributeName(TableSchema.SORT_KEY)
                .attributeType(ScalarAttributeType.S)
                .build(),
            AttributeDefinition.builder()
                .attributeName("rank")
                .attributeType(ScalarAttributeType.N)
                .build())
        .localSecondaryIndexes(
            LocalSecondaryIndex.builder()
                .indexName("byScore")
                .keySchema(
                    KeySchemaElement.builder()
                        .attributeName(TableSchema.PARTITION_KEY)
                        .keyType(KeyType.HASH)
                        .build(),
                    KeySchemaElement.builder().attributeName("rank").keyType(KeyType.RANGE).build())
                .projection(all -> all.projectionType(ProjectionType.ALL))
                .build())
        .build();
  }
}
