package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import dev.keepmeengaged.authorizer.UnauthorizedException.Reason;
import dev.keepmeengaged.domain.UnavailableException;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies access tokens: signed by a key of the issuer, valid now, meant for this service.
 * Thread-safe.
 */
final class TokenVerifier {

  /** Asymmetric ones alone: what is public of a key must not be enough to sign. */
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(
          JWSAlgorithm.RS256,
          JWSAlgorithm.RS384,
          JWSAlgorithm.RS512,
          JWSAlgorithm.PS256,
          JWSAlgorithm.PS384,
          JWSAlgorithm.PS512,
          JWSAlgorithm.ES256,
          JWSAlgorithm.ES384,
          JWSAlgorithm.ES512);

  private static final int SKEW_SECONDS = 60;

  private final Set<String> audiences;
  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  TokenVerifier(TokenSettings settings, JWKSource<SecurityContext> keys, Clock clock) {
    this.audiences = settings.audiences();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, AccessTokens.TYPE, AccessTokens.LONG_TYPE, null));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(claims(settings.issuer(), clock));
  }

  private static DefaultJWTClaimsVerifier<SecurityContext> claims(String issuer, Clock clock) {
    DefaultJWTClaimsVerifier<SecurityContext> verifier =
        new DefaultJWTClaimsVerifier<>(
            new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp")) {
          @Override
          public void verify(JWTClaimsSet claims, @Nullable SecurityContext context)
              throws BadJWTException {
            super.verify(claims, context);
            if (claims.getExpirationTime() == null) { // there, but null
              throw new BadJWTException("no expiry");
            }
          }

          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        };
    verifier.setMaxClockSkew(SKEW_SECONDS);
    return verifier;
  }

  /**
   * The claims of a token.
   *
   * @throws UnauthorizedException when it is not a valid access token for this service
   * @throws UnavailableException when there are no keys to verify it with
   */
  Claims verify(String token) {
    JWT jwt = parsed(token);
    Claims claims = new Claims(processed(jwt).getClaims());
    if (!isForThisService(claims)) {
      throw new UnauthorizedException(Reason.AUDIENCE);
    }
    if (!AccessTokens.isOne(jwt.getHeader().getType(), claims)) {
      throw new UnauthorizedException(Reason.NOT_AN_ACCESS_TOKEN);
    }
    return claims;
  }

  private static JWT parsed(String token) {
    try {
      return JWTParser.parse(token);
    } catch (ParseException | RuntimeException e) {
      // Whatever the parser throws, the token is the cause.
      throw new UnauthorizedException(Reason.MALFORMED);
    }
  }

  private JWTClaimsSet processed(JWT jwt) {
    try {
      return processor.process(jwt, null);
    } catch (KeySourceException e) {
      throw new UnavailableException("The keys of the issuer cannot be read right now.", e);
    } catch (ExpiredJWTException e) {
      throw new UnauthorizedException(Reason.EXPIRED);
    } catch (BadJWTException e) {
      throw new UnauthorizedException(Reason.CLAIMS);
    } catch (BadJOSEException | JOSEException e) {
      throw new UnauthorizedException(Reason.NOT_SIGNED);
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
