package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.tokens.Claims;
import dev.keepmeengaged.tokens.InvalidTokenException;
import dev.keepmeengaged.tokens.IssuerKeys;
import dev.keepmeengaged.tokens.SignedTokens;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies the tokens of platforms: signed by a key of the platform, valid now, meant for us, and
 * the answer to a login (OpenID Connect Core 1.0, 3.1.3.7; LTI security framework 1.0, 5.1.3).
 * Keeps the keys of every platform. Thread-safe.
 */
final class PlatformTokens {

  private final Map<URI, IssuerKeys> keys = new ConcurrentHashMap<>();
  private final Clock clock;

  PlatformTokens(Clock clock) {
    this.clock = clock;
  }

  /**
   * The claims of a token.
   *
   * @throws dev.keepmeengaged.domain.UnavailableException when there are no keys to verify it with
   */
  Claims verify(String token, Platform platform, Login login) throws RefusalException {
    Claims claims = signed(token, platform);
    List<String> audiences = claims.texts("aud");
    boolean forUs =
        audiences.contains(platform.clientId())
            && (claims.has("azp")
                ? claims.text("azp").filter(platform.clientId()::equals).isPresent()
                : audiences.size() == 1);
    if (!forUs) {
      throw new RefusalException(Refusal.AUDIENCE);
    }
    if (claims.text("nonce").filter(login.nonce()::equals).isEmpty()) {
      throw new RefusalException(Refusal.NONCE);
    }
    return claims;
  }

  private Claims signed(String token, Platform platform) throws RefusalException {
    IssuerKeys ofPlatform =
        keys.computeIfAbsent(
            platform.keysUrl(), url -> IssuerKeys.at(url, PublicSockets.INSTANCE, clock));
    try {
      return new SignedTokens(platform.issuer(), ofPlatform, Set.of(), clock)
          .verify(token)
          .claims();
    } catch (InvalidTokenException e) {
      throw new RefusalException(
          switch (e.reason()) {
            case MALFORMED -> Refusal.MALFORMED;
            case NOT_SIGNED -> Refusal.NOT_SIGNED;
            case EXPIRED -> Refusal.EXPIRED;
            case CLAIMS -> Refusal.CLAIMS;
          });
    }
  }
}
