package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.DataVersion;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an item of the table is to a company. A data version's lists of companies, its search index
 * and its statistics tell of all companies together and are no traces of one: only another data
 * version can be without it.
 */
public enum CompanyTrace {
  /** A course, in a data version. */
  COURSE,
  /** Anything else of it in a data version: its profile, lists, mixes, segments. */
  SUMMARY,
  /** Its status in the register. */
  STATUS,
  /** A client that is registered for it. */
  CLIENT,
  /** A learning platform with a deployment of it. */
  PLATFORM,
  /** A platform's course that is connected to one of its courses. */
  CONNECTED_COURSE,
  /** An invitation by which a learning platform can register a deployment of it. */
  INVITATION;

  private static final String CONNECTED = "ACCESS#CONTEXT#";

  /** Whether it belongs to a data version. */
  public boolean isOfVersion() {
    return this == COURSE || this == SUMMARY;
  }

  /** What an item is to a company; empty when it is nothing. */
  public static Optional<CompanyTrace> of(Company company, Map<String, AttributeValue> item) {
    TableSchema.Key key = TableSchema.Key.of(item);
    if (TableSchema.isOf(company, key.partition())) {
      return Optional.of(key.sort().equals(TableSchema.COURSE) ? COURSE : SUMMARY);
    }
    if (TableSchema.companyOf(key).filter(company.key()::equals).isPresent()) {
      return Optional.of(STATUS);
    }
    if (AccessItems.clientIn(item).flatMap(e -> e.client().grant()).stream()
        .anyMatch(new AccessGrant.OneCompany(company)::equals)) {
      return Optional.of(CLIENT);
    }
    if (key.partition().startsWith(CONNECTED)) {
      return Item.read(item, LtiItems::course).company().equals(company)
          ? Optional.of(CONNECTED_COURSE)
          : Optional.empty();
    }
    if (key.sort().equals(TableSchema.INVITATION)) {
      return Item.read(item, LtiItems::invitation).company().equals(Optional.of(company))
          ? Optional.of(INVITATION)
          : Optional.empty();
    }
    return TableSchema.isPlatform(key) && Item.read(item, i -> LtiItems.isOf(company, i))
        ? Optional.of(PLATFORM)
        : Optional.empty();
  }

  /** The data version of a trace that {@link #isOfVersion} belongs to one. */
  public static DataVersion versionOf(Map<String, AttributeValue> item) {
    return TableSchema.versionOf(TableSchema.Key.of(item).partition());
  }

  /** A platform without the deployments of a company; empty when it had no others. */
  public static Optional<Map<String, AttributeValue>> withoutDeployments(
      Company company, Map<String, AttributeValue> platform) {
    return Item.read(platform, item -> LtiItems.without(company, item));
  }
}
