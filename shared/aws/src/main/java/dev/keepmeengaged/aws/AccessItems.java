package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of the register of clients and companies, written and read. */
public final class AccessItems {

  private static final String GRANT = "grant";
  private static final String ONE_COMPANY = "company";
  private static final String ALL_COMPANIES = "all-companies";
  private static final String COMPANY = "company";

  static final String STATUS = "status";

  private static final String ACTIVE = "active";
  private static final String SUSPENDED = "suspended";
  private static final String USAGE_KEY = "usageKey";

  /** The attributes that the item of one client has, and that of another has not. */
  public static final Set<String> OPTIONAL_OF_CLIENTS = Set.of(GRANT, COMPANY, USAGE_KEY);

  private AccessItems() {}

  /** The item of a client. */
  public static Map<String, AttributeValue> of(String clientId, RegisteredClient client) {
    Item.Writer item =
        Item.writer(TableSchema.accessOfClient(clientId)).text(STATUS, status(client.suspended()));
    if (client.grant().isPresent()) {
      AccessGrant grant = client.grant().get();
      if (grant instanceof AccessGrant.OneCompany one) {
        item.text(GRANT, ONE_COMPANY).text(COMPANY, one.company().name());
      } else {
        item.text(GRANT, ALL_COMPANIES);
      }
    }
    client.usageKey().ifPresent(key -> item.text(USAGE_KEY, key));
    return item.attributes();
  }

  /** The item of a company. */
  public static Map<String, AttributeValue> of(Company company, boolean suspended) {
    return Item.writer(TableSchema.accessOfCompany(company))
        .text(STATUS, status(suspended))
        .attributes();
  }

  /** A registered client with its id. */
  public record ClientEntry(String id, RegisteredClient client) {}

  /** A company with its status, by its name in small letters. */
  public record CompanyEntry(String key, boolean suspended) {}

  /** The client that an item registers; empty for an item of something else. */
  public static Optional<ClientEntry> clientIn(Map<String, AttributeValue> item) {
    return TableSchema.clientOf(TableSchema.Key.of(item))
        .map(id -> new ClientEntry(id, Item.read(item, AccessItems::client)));
  }

  /** The company whose status an item is; empty for an item of something else. */
  public static Optional<CompanyEntry> companyIn(Map<String, AttributeValue> item) {
    return TableSchema.companyOf(TableSchema.Key.of(item))
        .map(key -> new CompanyEntry(key, Item.read(item, AccessItems::suspended)));
  }

  static RegisteredClient client(Item item) {
    return new RegisteredClient(grant(item), suspended(item), item.optionalText(USAGE_KEY));
  }

  private static Optional<AccessGrant> grant(Item item) {
    if (!item.has(GRANT)) {
      return Optional.empty();
    }
    return switch (item.text(GRANT)) {
      case ONE_COMPANY -> Optional.of(new AccessGrant.OneCompany(new Company(item.text(COMPANY))));
      case ALL_COMPANIES -> Optional.of(new AccessGrant.AllCompanies());
      default -> throw new IllegalArgumentException("no grant: " + item.text(GRANT));
    };
  }

  /** Whether the client or company of an item is suspended; any status but these two is refused. */
  static boolean suspended(Item item) {
    return switch (item.text(STATUS)) {
      case ACTIVE -> false;
      case SUSPENDED -> true;
      default -> throw new IllegalArgumentException("no status: " + item.text(STATUS));
    };
  }

  static String status(boolean suspended) {
    return suspended ? SUSPENDED : ACTIVE;
  }
}
