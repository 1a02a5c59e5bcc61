package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.authorizer.Decision.Cause;
import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.tokens.Claims;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose data a caller may read. The token and the register have to agree on one company or on all:
 * access to all companies beside access to one is as ambiguous as two companies are. Thread-safe.
 */
final class AccessRules {

  private final TokenGrants ofToken;
  private final Optional<String> sharedUsageKey;
  private final AccessRegister register;

  /**
   * The company that the register named for a client the last time. It is asked about together with
   * the client, so that one read answers for both where the token names no company; what that read
   * says of the client decides. Has no more entries than the register has clients.
   */
  private final Map<String, Company> lastCompanies = new ConcurrentHashMap<>();

  AccessRules(String companyClaim, Optional<String> sharedUsageKey, AccessRegister register) {
    this.ofToken = new TokenGrants(companyClaim);
    this.sharedUsageKey = sharedUsageKey;
    this.register = register;
  }

  /**
   * Decides on the caller with a token.
   *
   * @throws UnauthorizedException when the token names nobody
   * @throws UnavailableException when the register cannot be read
   */
  Decision decide(Claims claims) {
    Caller caller = Caller.of(claims);
    Set<AccessGrant> grants;
    try {
      grants = ofToken.of(claims);
    } catch (TokenGrants.MalformedException e) {
      return new Decision.Denied(caller, Cause.MALFORMED_COMPANY);
    }
    if (grants.size() > 1) {
      return new Decision.Denied(caller, Cause.AMBIGUOUS_COMPANY);
    }
    Optional<Company> expected =
        grants.stream()
            .flatMap(grant -> companyOf(grant).stream())
            .findFirst()
            .or(() -> caller.client().map(lastCompanies::get));
    AccessEntries entries = register.read(caller.client(), expected);
    Optional<RegisteredClient> client = entries.client();
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
