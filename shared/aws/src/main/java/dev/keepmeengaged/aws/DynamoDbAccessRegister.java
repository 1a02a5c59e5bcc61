package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import java.util.Optional;

/**
 * The register of clients and companies in the table. Each question is one GetItem, strongly
 * consistent, so that a suspension counts as soon as it is written.
 */
public final class DynamoDbAccessRegister implements AccessRegister {

  private final CoursesTable table;

  public DynamoDbAccessRegister(CoursesTable table) {
    this.table = table;
  }

  @Override
  public Optional<RegisteredClient> client(String clientId) {
    return table.current(TableSchema.accessOfClient(clientId), AccessItems::client);
  }

  @Override
  public boolean isSuspended(Company company) {
    return table
        .current(TableSchema.accessOfCompany(company), AccessItems::suspended)
        .orElse(false);
  }
}
