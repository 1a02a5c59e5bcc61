package dev.keepmeengaged.local.services;

import dev.keepmeengaged.aws.TableSchema;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The table that {@link TableSchema} is for. The deployed one is defined by the template; this says
 * the same to tests that have no template.
 */
public final class TableDefinition {

  private TableDefinition() {}

  /** Creates the table. */
  public static CreateTableRequest named(String table) {
    return CreateTableRequest.builder()
        .tableName(table)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            attribute(TableSchema.PARTITION_KEY, ScalarAttributeType.S),
            attribute(TableSchema.SORT_KEY, ScalarAttributeType.S),
            attribute(TableSchema.RANK, ScalarAttributeType.N))
        .keySchema(key(TableSchema.SORT_KEY))
        .localSecondaryIndexes(
            LocalSecondaryIndex.builder()
                .indexName(TableSchema.BY_SCORE)
                .keySchema(key(TableSchema.RANK))
                .projection(
                    Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(TableSchema.SCORE, TableSchema.USERS)
                        .build())
                .build())
        .build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static List<KeySchemaElement> key(String sortedBy) {
    return List.of(
        element(TableSchema.PARTITION_KEY, KeyType.HASH), element(sortedBy, KeyType.RANGE));
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
