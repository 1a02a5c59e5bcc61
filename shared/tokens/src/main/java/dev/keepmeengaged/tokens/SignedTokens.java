package dev.keepmeengaged.tokens;

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
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.tokens.InvalidTokenException.Reason;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies that a token is signed by a key of one issuer and valid now. Whom it is meant for and
 * what it says is for the caller to check. Thread-safe.
 */
public final class SignedTokens {

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

  private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

  /**
   * The tokens of an issuer.
   *
   * @param issuer character by character as the tokens name it
   * @param types what the header may say beside {@code JWT} or nothing
   */
  public SignedTokens(
      String issuer, JWKSource<SecurityContext> keys, Set<JOSEObjectType> types, Clock clock) {
    Set<@Nullable JOSEObjectType> allowed = new HashSet<>(types);
    allowed.add(JOSEObjectType.JWT);
    allowed.add(null);
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(allowed));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
    processor.setJWTClaimsSetVerifier(claims(issuer, clock));
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
   * A token that is right so far.
   *
   * @throws InvalidTokenException when it is not
   * @throws UnavailableException when there are no keys to verify it with
   */
  public SignedToken verify(String token) throws InvalidTokenException {
    JWT jwt = parsed(token);
    return new SignedToken(new Claims(processed(jwt).getClaims()), jwt.getHeader().getType());
  }

  /**
   * The issuer that a token names. Whether it is of that issuer, only its keys can tell.
   *
   * @return empty when it names none
   * @throws InvalidTokenException when it is not a token
   */
  public static Optional<String> namedIssuer(String token) throws InvalidTokenException {
    try {
      JWTClaimsSet claims = parsed(token).getJWTClaimsSet();
      return Optional.ofNullable(claims).map(JWTClaimsSet::getIssuer);
    } catch (ParseException | RuntimeException e) {
      // As for the parser.
      throw new InvalidTokenException(Reason.MALFORMED);
    }
  }

  private static JWT parsed(String token) throws InvalidTokenException {
    try {
      return JWTParser.parse(token);
    } catch (ParseException | RuntimeException e) {
      // Whatever the parser throws, the token is the cause.
      throw new InvalidTokenException(Reason.MALFORMED);
    }
  }

  private JWTClaimsSet processed(JWT jwt) throws InvalidTokenException {
    try {
      return processor.process(jwt, null);
    } catch (KeySourceException e) {
      throw new UnavailableException("The keys of the issuer cannot be read right now.", e);
    } catch (ExpiredJWTException e) {
      throw new InvalidTokenException(Reason.EXPIRED);
    } catch (BadJWTException e) {
      throw new InvalidTokenException(Reason.CLAIMS);
    } catch (BadJOSEException | JOSEException e) {
      throw new InvalidTokenException(Reason.NOT_SIGNED);
    }
  }
}
