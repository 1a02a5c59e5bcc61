package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.JOSEObjectType;
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
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens of one issuer: signed by a key of it, valid now, for no other service. A
 * token that names no audience passes: {@link AccessRules} judges it by its client. Thread-safe.
 */
final class TokenVerifier {

  private final Set<String> audiences;
  private final Kind accessToken;
  private final SignedTokens signed;

  /**
   * @param issuer character by character as the tokens name it
   * @param audiences whom tokens are for, by their {@code aud}
   * @param accessToken tells the issuer's access tokens from its others
   */
  TokenVerifier(
      String issuer,
      Set<String> audiences,
      Kind accessToken,
      JWKSource<SecurityContext> keys,
      Clock clock) {
    this.audiences = audiences;
    this.accessToken = accessToken;
    this.signed =
        new SignedTokens(issuer, keys, Set.of(AccessTokens.TYPE, AccessTokens.LONG_TYPE), clock);
  }

  /** What a token is, by the type in its header and its claims. */
  interface Kind {
    boolean isOf(@Nullable JOSEObjectType type, Claims claims);
  }

  /**
   * The claims of a token.
   *
   * @throws UnauthorizedException when it is not a valid access token, or is for another service
   * @throws UnavailableException when there are no keys to verify it with
   */
  Claims verify(String token) {
    SignedToken verified = signed(token);
    if (verified.claims().has("aud")
        && verified.claims().texts("aud").stream().noneMatch(audiences::contains)) {
      throw new UnauthorizedException(Reason.AUDIENCE);
    }
    if (!accessToken.isOf(verified.type(), verified.claims())) {
      throw new UnauthorizedException(Reason.NOT_AN_ACCESS_TOKEN);
    }
    return verified.claims();
  }

  private SignedToken signed(String token) {
    try {
      return signed.verify(token);
    } catch (InvalidTokenException e) {
      throw UnauthorizedException.of(e);
    }
  }
}
