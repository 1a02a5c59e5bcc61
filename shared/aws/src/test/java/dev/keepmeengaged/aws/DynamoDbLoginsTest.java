package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.aws.testing.Interference;
import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.LoginsContract;
import dev.keepmeengaged.domain.lti.Logins;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

class DynamoDbLoginsTest extends LoginsContract {

  @Override
  protected Logins none() {
    return new DynamoDbLogins(new CoursesTable(Services.dynamoDb(), Services.newTable()));
  }

  /** As DynamoDB's time to live wants it: a number of seconds. */
  @Test
  void aLogin_hasTheTimeWhenItMayBeDeleted() {
    assertThat(LtiItems.of(LOGIN))
        .containsEntry(TableSchema.EXPIRES, AttributeValue.fromN("1796029800"))
        .containsEntry("pk", AttributeValue.fromS("LTI#LOGIN#state-1"));
  }

  @Test
  void aTableThatCannotBeWritten_isUnavailable_ratherThanWithoutTheLogin() {
    Logins logins =
        new DynamoDbLogins(
            new CoursesTable(
                Services.dynamoDb(Interference.failureAt(DeleteItemRequest.class, 1)),
                Services.newTable()));

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> logins.take("state"));
  }
}
