package dev.keepmeengaged.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.tokens.Claims;
import dev.keepmeengaged.tokens.InvalidTokenException;
import dev.keepmeengaged.tokens.LaunchTokens;
import dev.keepmeengaged.tokens.SignedTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the {@link LaunchTokens}. They may let their page connect one course. Thread-safe. */
final class SiteTokens {

  /** How long a page can read with its token. */
  static final Duration VALID = Duration.ofMinutes(15);

  private static final String CONNECT = "connect";

  private final LtiSettings settings;
  private final TokenSigner signer;
  private final Clock clock;

  SiteTokens(LtiSettings settings, TokenSigner signer, Clock clock) {
    this.settings = settings;
    this.signer = signer;
    this.clock = clock;
  }

  /**
   * What a token lets its page connect.
   *
   * @param company whose courses can be chosen
   * @param course that is to be connected
   */
  record ToConnect(Company company, PlatformCourse course) {}

  /** A token for the data of a company. */
  String opening(Company company) {
    return signed(claims(company).build());
  }

  /** The same with leave to connect a course to one of the company's. */
  String openingToConnect(Company company, PlatformCourse course) {
    return signed(
        claims(company)
            .claim(
                CONNECT,
                Map.of(
                    "issuer", course.issuer(),
                    "client", course.clientId(),
                    "deployment", course.deployment(),
                    "context", course.context()))
            .build());
  }

  private JWTClaimsSet.Builder claims(Company company) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(settings.issuer())
        .audience(settings.site().toString())
        .claim("client_id", LaunchTokens.client(settings.site()))
        .subject(LaunchTokens.client(settings.site()))
        .claim(LaunchTokens.COMPANY, company.name())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(VALID)))
        .jwtID(Secrets.next());
  }

  private String signed(JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .type(LaunchTokens.TYPE)
                  .keyID(key().getKeyID())
                  .build(),
              claims);
      jwt.sign(new ByPort(signer, new JCAContext()));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a claim is no JSON", e);
    }
  }

  /** The public key, named by its thumbprint (RFC 7638). */
  private RSAKey key() {
    try {
      return new RSAKey.Builder(signer.publicKey())
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint()
          .build();
    } catch (JOSEException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The keys that verify these tokens, as JSON (RFC 7517). */
  String keys() {
    return new JWKSet(key()).toString();
  }

  /**
   * What a token lets its page connect.
   *
   * @return empty when it has no leave to connect
   * @throws InvalidTokenException when this is no valid token of these
   */
  Optional<ToConnect> toConnect(String token) throws InvalidTokenException {
    Claims claims =
        new SignedTokens(
                settings.issuer(),
                new ImmutableJWKSet<>(new JWKSet(key())),
                Set.of(LaunchTokens.TYPE),
                clock)
            .verify(token)
            .claims();
    return claims.all().get(CONNECT) instanceof Map<?, ?> course
        ? Optional.of(
            new ToConnect(
                new Company(claims.text(LaunchTokens.COMPANY).orElseThrow()),
                new PlatformCourse(
                    String.valueOf(course.get("issuer")),
                    String.valueOf(course.get("client")),
                    String.valueOf(course.get("deployment")),
                    String.valueOf(course.get("context")))))
        : Optional.empty();
  }

  private record ByPort(TokenSigner signer, JCAContext context) implements JWSSigner {

    @Override
    public Base64URL sign(JWSHeader header, byte[] input) {
      return Base64URL.encode(signer.sign(input));
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return Set.of(JWSAlgorithm.RS256);
    }

    @Override
    public JCAContext getJCAContext() {
      return context;
    }
  }
}
