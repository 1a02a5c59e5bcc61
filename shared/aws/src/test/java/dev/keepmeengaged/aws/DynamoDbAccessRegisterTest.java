package dev.keepmeengaged.aws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.AccessRegisterContract;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class DynamoDbAccessRegisterTest extends AccessRegisterContract {

  private static final RegisteredClient CLIENT =
      new RegisteredClient(Optional.empty(), false, Optional.empty());

  private final String table = Services.newTable();

  @Override
  protected AccessRegister with(
      Map<String, RegisteredClient> clients, Set<Company> suspended, Set<Company> active) {
    clients.forEach((id, client) -> put(AccessItems.of(id, client)));
    suspended.forEach(company -> put(AccessItems.of(company, true)));
    active.forEach(company -> put(AccessItems.of(company, false)));
    return new DynamoDbAccessRegister(new CoursesTable(Services.dynamoDb(), table));
  }

  @Test
  void aQuestion_isOneStronglyConsistentBatchGetItem_ofKeysThatBeginWithAccess() {
    Interference seen = Interference.none();
    AccessRegister register =
        new DynamoDbAccessRegister(new CoursesTable(Services.dynamoDb(seen), table));

    register.read(Optional.of("lms"), Optional.of(new Company("Heron")));

    assertThat(seen.requests())
        .singleElement()
        .isInstanceOfSatisfying(
            BatchGetItemRequest.class,
            batch -> {
              KeysAndAttributes asked = requireNonNull(batch.requestItems().get(table));
              assertThat(asked.consistentRead()).isTrue();
              assertThat(asked.keys())
                  .hasSize(2)
                  .allSatisfy(
                      key ->
                          assertThat(key.get(TableSchema.PARTITION_KEY))
                              .extracting(AttributeValue::s)
                              .asString()
                              .startsWith("ACCESS#"));
            });
  }

  @Test
  void aQuestionAboutNobody_asksNothing() {
    Interference seen = Interference.none();

    new DynamoDbAccessRegister(new CoursesTable(Services.dynamoDb(seen), table))
        .read(Optional.empty(), Optional.empty());

    assertThat(seen.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"status,Active", "status,''", "grant,everything", "grant,company"})
  void anItemInAnotherForm_isRefused_ratherThanTakenForActive(String attribute, String value) {
    Map<String, AttributeValue> item = new HashMap<>(AccessItems.of("lms", CLIENT));
    item.put(attribute, AttributeValue.fromS(value));
    put(item);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(
            () ->
                new DynamoDbAccessRegister(new CoursesTable(Services.dynamoDb(), table))
                    .read(Optional.of("lms"), Optional.empty()));
  }

  @Test
  void aTableThatCannotBeRead_isUnavailable_ratherThanEmpty() {
    AccessRegister register =
        new DynamoDbAccessRegister(
            new CoursesTable(
                Services.dynamoDb(Interference.failureAt(BatchGetItemRequest.class, 1)), table));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> register.read(Optional.of("lms"), Optional.empty()));
  }

  private void put(Map<String, AttributeValue> item) {
    Services.dynamoDb().putItem(b -> b.tableName(table).item(item));
  }
}
