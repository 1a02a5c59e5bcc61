package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import java.util.Optional;

/** Logins in the table, an item each, which DynamoDB deletes when they have expired. */
public final class DynamoDbLogins implements Logins {

  private final CoursesTable table;

  public DynamoDbLogins(CoursesTable table) {
    this.table = table;
  }

  @Override
  public void keep(Login login) {
    table.put(LtiItems.of(login));
  }

  @Override
  public Optional<Login> find(String state) {
    return table.current(TableSchema.login(state), LtiItems::login);
  }

  @Override
  public Optional<Login> take(String state) {
    return table.take(TableSchema.login(state), LtiItems::login);
  }
}
