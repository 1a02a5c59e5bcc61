package dev.keepmeengaged.embeddedaws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class EmbeddedDynamoDbTest {

  @Test
  void tables_inAFolder_areThereAfterARestart(@TempDir Path store) {
    try (EmbeddedDynamoDb engine =
        EmbeddedDynamoDb.at(store.resolve("dynamodb"), Loopback.freePort())) {
      createTable(engine, "kept");
    }
    try (EmbeddedDynamoDb engine =
        EmbeddedDynamoDb.at(store.resolve("dynamodb"), Loopback.freePort())) {
      assertThat(LocalClients.dynamoDb(engine.endpoint()).listTables().tableNames())
          .containsExactly("kept");
    }
  }

  @Test
  void tables_inMemory_areGoneAfterARestart() {
    try (EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      createTable(engine, "forgotten");
    }
    try (EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      assertThat(LocalClients.dynamoDb(engine.endpoint()).listTables().tableNames()).isEmpty();
    }
  }

  @Test
  void port_thatIsTaken_isNamedInTheError() {
    try (EmbeddedDynamoDb first = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      int port = first.endpoint().getPort();

      assertThatIllegalStateException()
          .isThrownBy(
              () -> EmbeddedDynamoDb.inMemory(new InetSocketAddress(Loopback.address(), port)))
          .withMessageContaining(Integer.toString(port));
    }
  }

  @Test
  void requests_ofAPageInABrowser_areRefused() throws IOException, InterruptedException {
    try (EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      assertThat(listTables(engine.endpoint(), "https://some.site")).isEqualTo(403);
    }
  }

  private static void createTable(EmbeddedDynamoDb engine, String name) {
    AttributeDefinition id =
        AttributeDefinition.builder()
            .attributeName("id")
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement key =
        KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();
    LocalClients.dynamoDb(engine.endpoint())
        .createTable(
            table ->
                table
                    .tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(id)
                    .keySchema(key));
  }

  private static int listTables(URI endpoint, String origin)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Origin", origin)
            .header("X-Amz-Target", "DynamoDB_20120810.ListTables")
            .header("Content-Type", "application/x-amz-json-1.0")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
