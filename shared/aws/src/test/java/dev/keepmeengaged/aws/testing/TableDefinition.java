package dev.keepmeengaged.aws.testing;

import dev.keepmeengaged.aws.TableSchema;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
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
            attribute(TableSchema.SORT_KEY, ScalarAttributeType.S))
        .keySchema(
            element(TableSchema.PARTITION_KEY, KeyType.HASH),
            element(TableSchema.SORT_KEY, KeyType.RANGE))
        .build();
  }

  private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
    return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
  }

  private static KeySchemaElement element(String attribute, KeyType type) {
    return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
  }
}
