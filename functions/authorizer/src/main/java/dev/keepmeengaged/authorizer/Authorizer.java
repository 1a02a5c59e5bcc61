package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.tokens.InvalidTokenException;
import dev.keepmeengaged.tokens.SignedTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Answers the event of a call with a policy. Everything but a valid token of a caller with access
 * ends in a policy that denies or in an exception. Thread-safe.
 */
final class Authorizer {

  private final TrustedIssuer issuer;
  private final Optional<TrustedIssuer> launches;
  private final Log log;

  /**
   * @param issuer whom all tokens have to be of that are not of launches
   * @param launches empty where there are none
   */
  Authorizer(TrustedIssuer issuer, Optional<TrustedIssuer> launches, Log log) {
    this.issuer = issuer;
    this.launches = launches;
    this.log = log;
  }

  /** With keys of its own, which it reads from an issuer when a token of it first needs them. */
  static Authorizer over(TokenSettings settings, AccessRegister register, Clock clock) {
    return over(settings, register, clock, Log.standardOutput("authorizer"));
  }

  static Authorizer over(TokenSettings settings, AccessRegister register, Clock clock, Log log) {
    return new Authorizer(
        TrustedIssuer.ofSettings(settings, settings.keys(clock), register, clock),
        settings
            .site()
            .map(
                site -> TrustedIssuer.ofLaunches(site, settings.sharedUsageKey(), register, clock)),
        log);
  }

  /**
   * The policy for a call, as the JSON that the gateway wants.
   *
   * @throws UnauthorizedException when the call has no valid token
   * @throws UnavailableException when the issuer's keys or the register cannot be read
   */
  byte[] answer(AuthorizerEvent event) {
    long start = System.nanoTime();
    try {
      String token =
          event
              .token()
              .orElseThrow(() -> new UnauthorizedException(UnauthorizedException.Reason.NO_TOKEN));
      Decision decision = issuerOf(token).decide(token);
      log.access(event.requestId(), decision.outcome(), decision.reason(), since(start));
      return Policy.of(event.stage(), decision);
    } catch (UnauthorizedException e) {
      log.access(event.requestId(), "unauthorized", e.reason().code(), since(start));
      throw e;
    } catch (RuntimeException e) {
      log.undecided(event.requestId(), e);
      throw e;
    }
  }

  /** By what a token says of itself; the keys of that issuer then tell whether it is true. */
  private TrustedIssuer issuerOf(String token) {
    if (launches.isEmpty()) {
      return issuer;
    }
    try {
      Optional<String> named = SignedTokens.namedIssuer(token);
      return launches.filter(l -> named.filter(l.name()::equals).isPresent()).orElse(issuer);
    } catch (InvalidTokenException e) {
      throw UnauthorizedException.of(e);
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
