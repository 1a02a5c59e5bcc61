package dev.keepmeengaged.local;

import dev.keepmeengaged.aws.AccessItems;
import dev.keepmeengaged.aws.CoursesTable;
import dev.keepmeengaged.aws.DynamoDbCompanyRepository;
import dev.keepmeengaged.aws.DynamoDbReleases;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CompanyScores;
import dev.keepmeengaged.domain.DataVersion;
import dev.keepmeengaged.domain.Page;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.Release;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.local.issuer.Accounts;
import dev.keepmeengaged.local.issuer.Accounts.Machine;
import dev.keepmeengaged.local.issuer.Accounts.Person;
import dev.keepmeengaged.local.issuer.Issuer;
import dev.keepmeengaged.publish.PublishTarget;
import dev.keepmeengaged.publish.SiteAccess;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The access mode {@code token} on this machine: an issuer, with clients and people of the two
 * companies with most courses, of the platform, and of a company that is suspended.
 */
final class TokenMode implements AutoCloseable {

  /** It has no courses, so that no company of the data is locked out. */
  static final Company SUSPENDED = new Company("Suspended Example");

  static final String SUSPENDED_CLIENT = "suspended-client";

  private static final List<String> OF_COMPANIES = List.of("first-company", "second-company");
  private static final int LONGEST_PAGE = 200;

  private final Issuer issuer;

  private TokenMode(Issuer issuer) {
    this.issuer = issuer;
  }

  /** Takes a port for the issuer. */
  static TokenMode bind() throws IOException {
    return new TokenMode(Issuer.bind());
  }

  /** What the stack is told of the issuer. */
  Map<String, String> parameters() {
    return Map.of(
        "AccessMode",
        "token",
        "TokenIssuer",
        issuer.address().toString(),
        "TokenAudiences",
        Issuer.AUDIENCE,
        "SiteClientId",
        Issuer.SITE);
  }

  /** What the site is told of the issuer. */
  SiteAccess siteAccess() {
    return new SiteAccess(
        Optional.of(new SiteAccess.SignIn(issuer.address().toString(), Issuer.SITE, "openid", "")));
  }

  /**
   * Starts the issuer for what is published.
   *
   * @param site where the site and the API are
   * @return lines that say how to get a token
   */
  List<String> serve(LocalServices services, URI site, Clock clock) {
    PublishTarget target = services.publishTarget();
    Accounts accounts = accounts(largest(target));
    put(
        target,
        AccessItems.of(
            SUSPENDED_CLIENT, new RegisteredClient(Optional.empty(), true, Optional.empty())));
    put(target, AccessItems.of(SUSPENDED, true));
    issuer.serve(accounts, site, clock);
    return instructions(accounts, site, services.environment(), target.table());
  }

  private static void put(PublishTarget target, Map<String, AttributeValue> item) {
    target.dynamoDb().putItem(put -> put.tableName(target.table()).item(item));
  }

  /** The companies with most courses, the largest first. */
  private static List<Company> largest(PublishTarget target) {
    CoursesTable table = new CoursesTable(target.dynamoDb(), target.table());
    DynamoDbCompanyRepository companies = new DynamoDbCompanyRepository(table);
    DataVersion version = new DynamoDbReleases(table).current().map(Release::data).orElseThrow();
    List<CompanyScores> all = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Page<CompanyScores> page = companies.companies(version, "", LONGEST_PAGE, next);
      all.addAll(page.items());
      next = page.next();
    } while (next.isPresent());
    return all.stream()
        .sorted(Comparator.comparingInt(CompanyScores::courses).reversed())
        .limit(OF_COMPANIES.size())
        .map(CompanyScores::company)
        .toList();
  }

  private static Accounts accounts(List<Company> largest) {
    AccessGrant all = new AccessGrant.AllCompanies();
    AccessGrant ofSuspended = new AccessGrant.OneCompany(SUSPENDED);
    List<Machine> machines = new ArrayList<>();
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < largest.size(); i++) {
      Company company = largest.get(i);
      AccessGrant grant = new AccessGrant.OneCompany(company);
      machines.add(machine(OF_COMPANIES.get(i), grant));
      people.add(
          new Person("person-of-" + OF_COMPANIES.get(i), "A person of " + company.name(), grant));
    }
    machines.add(machine("platform", all));
    people.add(new Person("person-of-platform", "A person of the platform", all));
    machines.add(machine(SUSPENDED_CLIENT, new AccessGrant.OneCompany(largest.get(0))));
    machines.add(machine("suspended-company", ofSuspended));
    people.add(
        new Person(
            "person-of-suspended-company", "A person of a company that is suspended", ofSuspended));
    return new Accounts(machines, people);
  }

  private static Machine machine(String id, AccessGrant grant) {
    return new Machine(id, Secrets.next(), grant);
  }

  private List<String> instructions(
      Accounts accounts, URI site, Map<String, String> environment, String table) {
    Machine first = accounts.machines().get(0);
    return Stream.of(
            Stream.of(
                "Requests need an access token of the issuer on %s.".formatted(issuer.address()),
                "It has these clients, with secrets for this run:"),
            accounts.machines().stream().map(TokenMode::line),
            Stream.of(
                "Its register, for the commands of 'kme client', 'kme company' and 'kme lti':",
                "  export "
                    + environment.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining(" ")),
                "  ./kme client list --table " + table,
                "For the quick starts of docs/integrations.md:",
                "  export KME_URL=%s KME_ISSUER=%s KME_CLIENT=%s KME_SECRET=%s"
                    .formatted(site, issuer.address(), first.id(), first.secret()),
                "A token for five minutes, and a request with it:",
                "  TOKEN=$(curl -s -u '%s:%s' -d grant_type=client_credentials %s/token"
                        .formatted(first.id(), first.secret(), issuer.address())
                    + " | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')",
                "  curl -H \"Authorization: Bearer $TOKEN\" %s/v1/companies".formatted(site)))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String line(Machine machine) {
    return "  %-17s  %s  %s".formatted(machine.id(), machine.secret(), says(machine));
  }

  private static String says(Machine machine) {
    if (machine.id().equals(SUSPENDED_CLIENT)) {
      return "is suspended: gets a 403";
    }
    if (machine.grant() instanceof AccessGrant.OneCompany one) {
      return one.company().equals(SUSPENDED)
          ? "its company is suspended: gets a 403"
          : "sees " + one.company().name();
    }
    return "sees all companies";
  }

  @Override
  public void close() {
    issuer.close();
  }
}
