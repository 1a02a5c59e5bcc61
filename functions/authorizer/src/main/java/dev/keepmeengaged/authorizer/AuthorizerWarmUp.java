package dev.keepmeengaged.authorizer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.aws.DynamoDbAccessRegister;
import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.WarmUp;
import dev.keepmeengaged.tokens.IssuerKeys;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * What the authorizer does before SnapStart takes its snapshot, so that the snapshot holds the
 * classes that a call needs. It verifies tokens of an issuer that exists in here alone, whose keys
 * are made for that and dropped. Then it asks the real issuer for keys, and the real register for a
 * client and a company that there are not. The authorizer that serves takes no part in it: it has
 * no keys until a call brings it a token after the restore.
 */
final class AuthorizerWarmUp {

  /** After this many answers the first compiler (C1) has compiled what a call runs most. */
  private static final int ROUNDS = 20;

  private static final String STAGE = "arn:aws:execute-api:us-east-1:000000000000:stub/stub";
  private static final String ISSUER = "https://stub.invalid";
  private static final String CLIENT = "stub";
  private static final int RSA_BITS = 2_048;

  private final TokenSettings settings;
  private final AccessRegister register;
  private final Clock clock;

  AuthorizerWarmUp(TokenSettings settings, AccessRegister register, Clock clock) {
    this.settings = settings;
    this.register = register;
    this.clock = clock;
  }

  /** Ignores failures: an outage may not keep the function from starting. */
  void run() {
    Log silent = new Log("warm-up", new PrintStream(OutputStream.nullOutputStream()));
    try {
      RSAKey rsa = new RSAKeyGenerator(RSA_BITS).keyID("rsa").generate();
      ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("ec").generate();
      String token = token(JWSAlgorithm.RS256, rsa, new RSASSASigner(rsa));
      Authorizer stub = stub(List.of(rsa.toPublicJWK(), ec.toPublicJWK()), silent);
      for (int i = 0; i < ROUNDS; i++) {
        answer(stub, token);
        answer(stub, token(JWSAlgorithm.ES256, ec, new ECDSASigner(ec)));
      }
      answer(Authorizer.over(settings, register, clock, silent), token);
    } catch (JOSEException e) {
      throw new IllegalStateException("this JDK makes no keys", e);
    }
    try {
      register.read(
          Optional.of(WarmUp.UNKNOWN_NAME), Optional.of(new Company(WarmUp.UNKNOWN_NAME)));
    } catch (ServiceException e) {
      // The first call will say so, if it lasts.
    }
  }

  private Authorizer stub(List<JWK> keys, Log log) {
    TokenSettings ofStub =
        new TokenSettings(
            ISSUER,
            settings.audiences(),
            settings.companyClaim(),
            Optional.empty(),
            settings.sharedUsageKey(),
            Optional.empty());
    AccessRegister register = new DynamoDbAccessRegister(StubTable.open());
    return new Authorizer(
        TrustedIssuer.ofSettings(ofStub, new ImmutableJWKSet<>(new JWKSet(keys)), register, clock),
        settings
            .site()
            .map(
                site -> TrustedIssuer.ofLaunches(site, settings.sharedUsageKey(), register, clock)),
        log);
  }

  private String token(JWSAlgorithm algorithm, JWK key, JWSSigner signer) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(),
            new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(List.copyOf(settings.audiences()))
                .claim("client_id", CLIENT)
                .claim("scope", "openid")
                .expirationTime(Date.from(clock.instant().plus(IssuerKeys.KEPT)))
                .build());
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static void answer(Authorizer authorizer, String token) {
    try {
      authorizer.answer(new AuthorizerEvent(STAGE, "stub", Optional.of(token)));
    } catch (UnauthorizedException | ServiceException e) {
      // The stub's tokens are not those of the real issuer, and it may be down.
    }
  }
}
