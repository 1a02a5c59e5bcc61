package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.authorizer.Decision.Cause;
import dev.keepmeengaged.authorizer.UnauthorizedException.Reason;
import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.tokens.Claims;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether this service is for a caller, and whose data the caller may read. The token and the
 * register have to agree on one company or on all: access to all companies beside access to one is
 * as ambiguous as two companies are. Thread-safe.
 */
final class AccessRules {

  private final Set<String> clients;
  private final TokenGrants ofToken;
  private final Optional<String> sharedUsageKey;
  private final AccessRegister register;

  /**
   * The company that the register named for a client the last time. It is asked about together with
   * the client, so that one read answers for both where the token names no company; what that read
   * says of the client decides. Has no more entries than the register has clients.
   */
  private final Map<String, Company> lastCompanies = new ConcurrentHashMap<>();

  /**
   * @param clients whose tokens without {@code aud} count, beside those of registered clients
   */
  AccessRules(
      Set<String> clients,
      String companyClaim,
      Optional<String> sharedUsageKey,
      AccessRegister register) {
    this.clients = Set.copyOf(clients);
    this.ofToken = new TokenGrants(companyClaim);
    this.sharedUsageKey = sharedUsageKey;
    this.register = register;
  }

  /**
   * Decides on the caller with a token.
   *
   * @throws UnauthorizedException when the token names nobody, or neither an audience nor a client
   *     that is known here
   * @throws UnavailableException when the register cannot be read
   */
  Decision decide(Claims claims) {
    Caller caller = Caller.of(claims);
    Optional<Set<AccessGrant>> said = ofToken.of(claims);
    Set<AccessGrant> grants = new LinkedHashSet<>(said.orElse(Set.of()));
    Optional<Company> expected =
        grants.stream()
            .flatMap(grant -> companyOf(grant).stream())
            .findFirst()
            .or(() -> caller.client().map(lastCompanies::get));
    AccessEntries entries = register.read(caller.client(), expected);
    Optional<RegisteredClient> client = entries.client();
    if (!claims.has("aud") && !isKnown(claims.text("client_id"), caller, client.isPresent())) {
      throw new UnauthorizedException(Reason.AUDIENCE);
    }
    if (said.isEmpty()) {
      return new Decision.Denied(caller, Cause.MALFORMED_COMPANY);
    }
    if (client.filter(RegisteredClient::suspended).isPresent()) {
      return new Decision.Denied(caller, Cause.CLIENT_SUSPENDED);
    }
    client.flatMap(RegisteredClient::grant).ifPresent(grants::add);
    if (grants.size() != 1) {
      return new Decision.Denied(
          caller, grants.isEmpty() ? Cause.NO_COMPANY : Cause.AMBIGUOUS_COMPANY);
    }
    AccessGrant grant = grants.iterator().next();
    Optional<Company> company = companyOf(grant);
    boolean suspended =
        company.equals(expected)
            ? entries.companySuspended()
            : company.filter(one -> isSuspended(one, caller)).isPresent();
    if (suspended) {
      return new Decision.Denied(caller, Cause.COMPANY_SUSPENDED);
    }
    Optional<String> ownUsageKey = client.flatMap(RegisteredClient::usageKey);
    return new Decision.Allowed(caller, grant, ownUsageKey.or(() -> sharedUsageKey));
  }

  /**
   * Whether a token without an audience is of a client that is known here. Cognito's access tokens
   * are such, and name their client by {@code client_id}.
   */
  private boolean isKnown(Optional<String> clientId, Caller caller, boolean registered) {
    return clientId.filter(clients::contains).isPresent()
        || (registered && caller.client().equals(clientId));
  }

  private boolean isSuspended(Company company, Caller caller) {
    caller.client().ifPresent(id -> lastCompanies.put(id, company));
    return register.read(Optional.empty(), Optional.of(company)).companySuspended();
  }

  private static Optional<Company> companyOf(AccessGrant grant) {
    return grant instanceof AccessGrant.OneCompany one
        ? Optional.of(one.company())
        : Optional.empty();
  }
}
