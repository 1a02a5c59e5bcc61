package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The register of clients and companies in the table. A question is one BatchGetItem, strongly
 * consistent, so that a suspension counts as soon as it is written.
 */
public final class DynamoDbAccessRegister implements AccessRegister {

  private final CoursesTable table;

  public DynamoDbAccessRegister(CoursesTable table) {
    this.table = table;
  }

  @Override
  public AccessEntries read(Optional<String> clientId, Optional<Company> company) {
    Optional<TableSchema.Key> client = clientId.map(TableSchema::accessOfClient);
    Optional<TableSchema.Key> status = company.map(TableSchema::accessOfCompany);
    Map<TableSchema.Key, Item> items =
        table.current(Stream.concat(client.stream(), status.stream()).collect(Collectors.toSet()));
    return new AccessEntries(
        client
            .flatMap(key -> Optional.ofNullable(items.get(key)))
            .map(item -> item.as(AccessItems::client)),
        status
            .flatMap(key -> Optional.ofNullable(items.get(key)))
            .map(item -> item.as(AccessItems::suspended))
            .orElse(false));
  }
}
