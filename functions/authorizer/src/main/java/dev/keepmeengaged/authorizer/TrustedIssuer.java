package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.tokens.IssuerKeys;
import dev.keepmeengaged.tokens.LaunchTokens;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * An issuer whose tokens are accepted: how they are verified, and how they say the company.
 *
 * @param name as its tokens name it
 */
record TrustedIssuer(String name, TokenVerifier tokens, AccessRules rules) {

  /** The issuer of the settings, with these keys. */
  static TrustedIssuer ofSettings(
      TokenSettings settings,
      JWKSource<SecurityContext> keys,
      AccessRegister register,
      Clock clock) {
    return new TrustedIssuer(
        settings.issuer(),
        new TokenVerifier(
            settings.issuer(), settings.audiences(), AccessTokens::isOne, keys, clock),
        new AccessRules(
            settings.audiences(), settings.companyClaim(), settings.sharedUsageKey(), register));
  }

  /**
   * Our own LTI function, which signs in who opens the site from a learning platform.
   *
   * @param site the origin of the site
   */
  static TrustedIssuer ofLaunches(
      URI site, Optional<String> sharedUsageKey, AccessRegister register, Clock clock) {
    String issuer = LaunchTokens.issuer(site);
    return new TrustedIssuer(
        issuer,
        new TokenVerifier(
            issuer,
            Set.of(site.toString()),
            (type, claims) ->
                LaunchTokens.TYPE.equals(type)
                    && claims
                        .text("client_id")
                        .filter(LaunchTokens.client(site)::equals)
                        .isPresent(),
            IssuerKeys.at(LaunchTokens.keys(site), clock),
            clock),
        new AccessRules(Set.of(), LaunchTokens.COMPANY, sharedUsageKey, register));
  }

  /** Decides on the caller with a token. */
  Decision decide(String token) {
    return rules.decide(tokens.verify(token));
  }
}
