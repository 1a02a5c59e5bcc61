package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.keepmeengaged.authorizer.UnauthorizedException.Reason;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.tokens.Claims;
import dev.keepmeengaged.tokens.InvalidTokenException;
import dev.keepmeengaged.tokens.SignedToken;
import dev.keepmeengaged.tokens.SignedTokens;
import java.time.Clock;
import java.util.Set;

/**
 * Verifies access tokens: signed by a key of the issuer, valid now, meant for this service.
 * Thread-safe.
 */
final class TokenVerifier {

  private final Set<String> audiences;
  private final SignedTokens signed;

  TokenVerifier(TokenSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
    this.audiences = settings.audiences();
    this.signed =
        new SignedTokens(
            settings.issuer(), keys, Set.of(AccessTokens.TYPE, AccessTokens.LONG_TYPE), clock);
  }

  /**
   * The claims of a token.
   *
   * @throws UnauthorizedException when it is not a valid access token for this service
   * @throws UnavailableException when there are no keys to verify it with
   */
  Claims verify(String token) {
    SignedToken verified = signed(token);
    if (!isForThisService(verified.claims())) {
      throw new UnauthorizedException(Reason.AUDIENCE);
    }
    if (!AccessTokens.isOne(verified.type(), verified.claims())) {
      throw new UnauthorizedException(Reason.NOT_AN_ACCESS_TOKEN);
    }
    return verified.claims();
  }

  private SignedToken signed(String token) {
    try {
      return signed.verify(token);
    } catch (InvalidTokenException e) {
      throw new UnauthorizedException(
          switch (e.reason()) {
            case MALFORMED -> Reason.MALFORMED;
            case NOT_SIGNED -> Reason.NOT_SIGNED;
            case EXPIRED -> Reason.EXPIRED;
            case CLAIMS -> Reason.CLAIMS;
          });
    }
  }

  /**
   * Whether a token is meant for this service. Where it has an audience, that alone counts: a token
   * that one of our clients got for another service is not for this one. Cognito's access tokens
   * have none and are for the client that they name.
   */
  private boolean isForThisService(Claims claims) {
    return claims.has("aud")
        ? claims.texts("aud").stream().anyMatch(audiences::contains)
        : claims.text("client_id").filter(audiences::contains).isPresent();
  }
}
