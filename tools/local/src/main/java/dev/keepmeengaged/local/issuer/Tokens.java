package dev.keepmeengaged.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.local.issuer.Accounts.Machine;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Optional;

/** Makes tokens, with a key of its own that ends with it. Thread-safe. */
final class Tokens {

  /** How long an access token is valid: a person who is locked out at the issuer is out then. */
  static final Duration LIFE = Duration.ofMinutes(5);

  static final JWSAlgorithm ALGORITHM = JWSAlgorithm.RS256;

  /** The type of access tokens in the header (RFC 9068, 2.1), by which none is an ID token. */
  private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

  private static final String SESSION = "sid";
  private static final int BITS = 2_048;

  private final String issuer;
  private final Clock clock;
  private final RSAKey key;

  Tokens(String issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
    try {
      this.key =
          new RSAKeyGenerator(BITS)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(ALGORITHM)
              .keyIDFromThumbprint(true)
              .generate();
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK makes no keys", e);
    }
  }

  /** What others check tokens with, as JSON. */
  String keys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** An access token for a machine, which is its own subject. */
  String accessToken(Machine machine, Collection<String> scopes) {
    return accessToken(machine.id(), machine.id(), machine.grant(), scopes);
  }

  /** An access token for the site, on behalf of a person. */
  String accessToken(SignIn signIn) {
    return accessToken(Issuer.SITE, signIn.person().id(), signIn.person().grant(), signIn.scopes());
  }

  private String accessToken(
      String client, String subject, AccessGrant grant, Collection<String> scopes) {
    JWTClaimsSet.Builder claims =
        claims(subject).audience(Issuer.AUDIENCE).claim("client_id", client).jwtID(Secrets.next());
    if (!scopes.isEmpty()) {
      claims.claim("scope", String.join(" ", scopes));
    }
    if (grant instanceof AccessGrant.OneCompany one) {
      claims.claim("company", one.company().name());
    }
    return signed(ACCESS_TOKEN, claims.build());
  }

  /** An ID token, which tells the site who signed in and opens nothing. */
  String idToken(SignIn signIn) {
    JWTClaimsSet.Builder claims =
        claims(signIn.person().id())
            .audience(Issuer.SITE)
            .claim("name", signIn.person().name())
            .claim("auth_time", signIn.at().getEpochSecond())
            .claim(SESSION, signIn.session());
    signIn.nonce().ifPresent(nonce -> claims.claim("nonce", nonce));
    return signed(JOSEObjectType.JWT, claims.build());
  }

  private JWTClaimsSet.Builder claims(String subject) {
    Instant now = clock.instant();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)));
  }

  private String signed(JOSEObjectType type, JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(ALGORITHM).keyID(key.getKeyID()).type(type).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("the key does not sign", e);
    }
  }

  /** The session of an ID token of this issuer, expired or not; empty for any other text. */
  Optional<String> session(String idToken) {
    try {
      SignedJWT jwt = SignedJWT.parse(idToken);
      return jwt.verify(new RSASSAVerifier(key.toRSAPublicKey()))
          ? Optional.ofNullable(jwt.getJWTClaimsSet().getStringClaim(SESSION))
          : Optional.empty();
    } catch (ParseException | JOSEException e) {
      return Optional.empty();
    }
  }
}
