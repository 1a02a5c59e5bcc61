package dev.keepmeengaged.local.services;

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

class EmbeddedDynamoDbTest {

  @Test
  void tables_inAFolder_areThereAfterARestart(@TempDir Path store) {
    try (EmbeddedDynamoDb engine =
        EmbeddedDynamoDb.at(store.resolve("dynamodb"), Loopback.freePort())) {
      Services.dynamoDb(engine).createTable(TableDefinition.named("kept"));
    }
    try (EmbeddedDynamoDb engine =
        EmbeddedDynamoDb.at(store.resolve("dynamodb"), Loopback.freePort())) {
      assertThat(Services.dynamoDb(engine).listTables().tableNames()).containsExactly("kept");
    }
  }

  @Test
  void tables_inMemory_areGoneAfterARestart() {
    try (EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      Services.dynamoDb(engine).createTable(TableDefinition.named("forgotten"));
    }
    try (EmbeddedDynamoDb engine = EmbeddedDynamoDb.inMemory(Loopback.freePort())) {
      assertThat(Services.dynamoDb(engine).listTables().tableNames()).isEmpty();
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
