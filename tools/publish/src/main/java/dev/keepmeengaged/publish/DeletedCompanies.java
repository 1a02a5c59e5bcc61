package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.TableSchema;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.support.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The companies that were deleted on request, which no publish brings back. The table has a
 * fingerprint of each, and not its name: who knows a name can tell whether it was deleted, and
 * nobody can list the names.
 */
final class DeletedCompanies {

  /** The deleted companies at one time. */
  record Fingerprints(Set<String> values) {

    boolean contains(Company company) {
      return values.contains(fingerprint(company));
    }
  }

  private final PublishTarget target;

  DeletedCompanies(PublishTarget target) {
    this.target = target;
  }

  Fingerprints read() {
    return new Fingerprints(
        target
            .dynamoDb()
            .queryPaginator(
                TableSchema.query(TableSchema.DELETED_PARTITION)
                    .tableName(target.table())
                    .consistentRead(true)
                    .build())
            .items()
            .stream()
            .map(item -> TableSchema.Key.of(item).sort())
            .collect(Collectors.toUnmodifiableSet()));
  }

  void add(Company company) {
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(key(company).attributes()));
  }

  /** Lets the company be published again. */
  void remove(Company company) {
    target
        .dynamoDb()
        .deleteItem(delete -> delete.tableName(target.table()).key(key(company).attributes()));
  }

  private static TableSchema.Key key(Company company) {
    return TableSchema.deleted(fingerprint(company));
  }

  private static String fingerprint(Company company) {
    return HexFormat.of().formatHex(Sha256.of(company.key().getBytes(StandardCharsets.UTF_8)));
  }
}
