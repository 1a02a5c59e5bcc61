package dev.keepmeengaged.local;

import dev.keepmeengaged.local.template.TemplateNode;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The request that creates the table which the template defines. */
final class TableFromTemplate {

  private TableFromTemplate() {}

  /**
   * @param properties of the table's resource, evaluated
   */
  static CreateTableRequest request(String name, TemplateNode properties) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .attributeDefinitions(
            properties.at("AttributeDefinitions").items().stream()
                .map(
                    a ->
                        AttributeDefinition.builder()
                            .attributeName(a.at("AttributeName").text())
                            .attributeType(a.at("AttributeType").text())
                            .build())
                .toList())
        .keySchema(key(properties))
        .build();
  }

  private static List<KeySchemaElement> key(TemplateNode of) {
    return of.at("KeySchema").items().stream()
        .map(
            k ->
                KeySchemaElement.builder()
                    .attributeName(k.at("AttributeName").text())
                    .keyType(k.at("KeyType").text())
                    .build())
        .toList();
  }
}
