package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.http.Log;
import java.time.Clock;
import java.time.Duration;

/**
 * Answers the event of a call with a policy. Everything but a valid token of a caller with access
 * ends in a policy that denies or in an exception. Thread-safe.
 */
final class Authorizer {

  private final TokenVerifier tokens;
  private final AccessRules rules;
  private final Log log;

  Authorizer(TokenVerifier tokens, AccessRules rules, Log log) {
    this.tokens = tokens;
    this.rules = rules;
    this.log = log;
  }

  /** With keys of its own, which it reads from the issuer when a token first needs them. */
  static Authorizer over(TokenSettings settings, AccessRegister register, Clock clock) {
    return over(settings, register, clock, Log.standardOutput("authorizer"));
  }

  static Authorizer over(TokenSettings settings, AccessRegister register, Clock clock, Log log) {
    return new Authorizer(
        new TokenVerifier(settings, settings.keys(clock), clock),
        new AccessRules(settings.companyClaim(), settings.sharedUsageKey(), register),
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
      Decision decision = rules.decide(tokens.verify(token));
      log.access(decision.outcome(), decision.reason(), since(start));
      return Policy.of(event.stage(), decision);
    } catch (UnauthorizedException e) {
      log.access("unauthorized", e.reason().code(), since(start));
      throw e;
    } catch (RuntimeException e) {
      log.undecided(e);
      throw e;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
