package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;
import java.util.Optional;

/** Invitations in the table, an item each, which DynamoDB deletes when they have expired. */
public final class DynamoDbInvitations implements Invitations {

  private final CoursesTable table;

  public DynamoDbInvitations(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<Invitation> find(String fingerprint) {
    return table.current(TableSchema.invitation(fingerprint), LtiItems::invitation);
  }

  @Override
  public Optional<Invitation> take(String fingerprint) {
    return table.take(TableSchema.invitation(fingerprint), LtiItems::invitation);
  }
}
