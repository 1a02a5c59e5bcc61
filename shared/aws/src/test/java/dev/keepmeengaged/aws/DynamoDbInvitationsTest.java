package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.aws.testing.Services;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.contract.InvitationsContract;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbInvitationsTest extends InvitationsContract {

  @Override
  protected Invitations with(Invitation... invitations) {
    String table = Services.newTable();
    for (Invitation invitation : invitations) {
      Services.dynamoDb().putItem(put -> put.tableName(table).item(LtiItems.of(invitation)));
    }
    return new DynamoDbInvitations(new CoursesTable(Services.dynamoDb(), table));
  }

  /** As DynamoDB's time to live wants it: a number of seconds. */
  @Test
  void anInvitation_hasTheTimeWhenItMayBeDeleted() {
    assertThat(LtiItems.of(OF_HERON))
        .containsEntry(TableSchema.EXPIRES, AttributeValue.fromN("1796029800"))
        .containsEntry("pk", AttributeValue.fromS("LTI#INVITATION#fingerprint-1"));
  }

  @Test
  void anInvitation_isATraceOfItsCompanyAlone() {
    assertThat(CompanyTrace.of(new Company("HERON"), LtiItems.of(OF_HERON)))
        .contains(CompanyTrace.INVITATION);
    assertThat(CompanyTrace.of(new Company("Egret"), LtiItems.of(OF_HERON))).isEmpty();
  }
}
