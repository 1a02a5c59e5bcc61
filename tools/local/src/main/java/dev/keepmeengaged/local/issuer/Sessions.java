package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.domain.lti.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Codes and refresh tokens of people who signed in. Each is good for one use. A second use says
 * that it was stolen, by its thief or by its owner after the thief, and ends its session (RFC 9700,
 * 4.5 and 4.14). Thread-safe.
 */
final class Sessions {

  /** How long a code waits for the page that asked for it. */
  static final Duration CODE_LIFE = Duration.ofMinutes(1);

  /** How long a refresh token waits for its use. */
  static final Duration REFRESH_LIFE = Duration.ofHours(8);

  /** A sign-in that goes on with this refresh token. */
  record Continued(SignIn signIn, String refreshToken) {}

  private record Once(
      SignIn signIn, Optional<AuthorizationRequest> request, Instant expires, boolean used) {

    Once spent() {
      return new Once(signIn, request, expires, true);
    }
  }

  private final Clock clock;
  private final Map<String, Once> codes = new HashMap<>();
  private final Map<String, Once> refreshTokens = new HashMap<>();

  Sessions(Clock clock) {
    this.clock = clock;
  }

  /** A new code, which stands for a sign-in. */
  synchronized String code(SignIn signIn, AuthorizationRequest request) {
    return added(codes, signIn, Optional.of(request), CODE_LIFE);
  }

  /**
   * The sign-in of a code.
   *
   * @throws OAuthException when the code is unknown, used or expired, or these are not the redirect
   *     URI and the verifier of the request that it answered
   */
  synchronized Continued redeem(String code, String redirectUri, String verifier) {
    Once once = spent(codes, code, "the code");
    if (!once.request().orElseThrow().isBy(redirectUri, verifier)) {
      throw OAuthException.invalidGrant(
          "the code is of a request with another redirect or verifier");
    }
    return continued(once.signIn());
  }

  /**
   * The sign-in of a refresh token, and the next token.
   *
   * @throws OAuthException when the token is unknown, used or expired
   */
  synchronized Continued refresh(String token) {
    return continued(spent(refreshTokens, token, "the refresh token").signIn());
  }

  /** Ends a session: its code and its refresh tokens are worth nothing from now on. */
  synchronized void end(String session) {
    codes.values().removeIf(once -> once.signIn().session().equals(session));
    refreshTokens.values().removeIf(once -> once.signIn().session().equals(session));
  }

  private Continued continued(SignIn signIn) {
    return new Continued(signIn, added(refreshTokens, signIn, Optional.empty(), REFRESH_LIFE));
  }

  private String added(
      Map<String, Once> kept,
      SignIn signIn,
      Optional<AuthorizationRequest> request,
      Duration life) {
    Instant now = clock.instant();
    kept.values().removeIf(once -> !now.isBefore(once.expires()));
    String text = Secrets.next();
    kept.put(text, new Once(signIn, request, now.plus(life), false));
    return text;
  }

  private Once spent(Map<String, Once> kept, String text, String what) {
    @Nullable Once once = kept.get(text);
    if (once == null || !clock.instant().isBefore(once.expires())) {
      throw OAuthException.invalidGrant(what + " is unknown or expired");
    }
    if (once.used()) {
      end(once.signIn().session());
      throw OAuthException.invalidGrant(what + " was used before, so its session has ended");
    }
    kept.put(text, once.spent());
    return once;
  }
}
