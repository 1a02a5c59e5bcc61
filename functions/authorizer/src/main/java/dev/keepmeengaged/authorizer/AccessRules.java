package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.authorizer.Decision.Cause;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.tokens.Claims;
import java.util.Optional;
import java.util.Set;

/**
 * Whose data a caller may read. The token and the register have to agree on one company or on all:
 * access to all companies beside access to one is as ambiguous as two companies are. Thread-safe.
 */
final class AccessRules {

  private final TokenGrants ofToken;
  private final Optional<String> sharedUsageKey;
  private final AccessRegister register;

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
    Optional<RegisteredClient> client = caller.client().flatMap(register::client);
    if (client.filter(RegisteredClient::suspended).isPresent()) {
      return new Decision.Denied(caller, Cause.CLIENT_SUSPENDED);
    }
    client.flatMap(RegisteredClient::grant).ifPresent(grants::add);
    if (grants.size() != 1) {
      return new Decision.Denied(
          caller, grants.isEmpty() ? Cause.NO_COMPANY : Cause.AMBIGUOUS_COMPANY);
    }
    AccessGrant grant = grants.iterator().next();
    if (grant instanceof AccessGrant.OneCompany one && register.isSuspended(one.company())) {
      return new Decision.Denied(caller, Cause.COMPANY_SUSPENDED);
    }
    Optional<String> ownUsageKey = client.flatMap(RegisteredClient::usageKey);
    return new Decision.Allowed(caller, grant, ownUsageKey.or(() -> sharedUsageKey));
  }
}
