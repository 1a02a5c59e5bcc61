package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.PlatformRegisterContract;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

class DynamoDbPlatformRegisterTest extends PlatformRegisterContract {

  private final String table = Services.newTable();

  @Override
  protected PlatformRegister with(Platform... platforms) {
    for (Platform platform : platforms) {
      put(LtiItems.of(platform));
    }
    return register();
  }

  private PlatformRegister register() {
    return new DynamoDbPlatformRegister(new CoursesTable(Services.dynamoDb(), table));
  }

  @Test
  void aPlatform_liesWhereTheOperatorsPageSays() {
    assertThat(LtiItems.of(MOODLE))
        .containsEntry("pk", AttributeValue.fromS("ACCESS#PLATFORM#https://moodle.example#Xk3"))
        .containsEntry("sk", AttributeValue.fromS("PLATFORM"))
        .containsEntry("status", AttributeValue.fromS("active"))
        .containsEntry(
            "deployments",
            AttributeValue.fromM(
                Map.of("1", AttributeValue.fromS("Heron"), "2", AttributeValue.fromNul(true))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "deployments", "keysUrl", "authorizationEndpoint"})
  void anItemInAnotherForm_isRefused_ratherThanTakenForActive(String attribute) {
    Map<String, AttributeValue> item = new HashMap<>(LtiItems.of(MOODLE));
    item.put(attribute, AttributeValue.fromS("\\"));
    put(item);

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> register().platform(MOODLE.issuer(), MOODLE.clientId()));
  }

  @Test
  void aTableThatCannotBeRead_isUnavailable_ratherThanEmpty() {
    PlatformRegister register =
        new DynamoDbPlatformRegister(
            new CoursesTable(
                Services.dynamoDb(Interference.failureAt(GetItemRequest.class, 1)), table));

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> register.platform("i", "c"));
  }

  private void put(Map<String, AttributeValue> item) {
    Services.dynamoDb().putItem(b -> b.tableName(table).item(item));
  }
}
