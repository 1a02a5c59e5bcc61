package dev.keepmeengaged.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.jr.ob.JSON;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.tokens.IssuerKeys;
import dev.keepmeengaged.tokens.testing.MovingClock;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The authorizer against an issuer over HTTP, in the forms of tokens that issuers write. */
class AuthorizerHandlerTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final String SHARED_KEY = "everybody";
  private static final Set<String> AUDIENCES =
      Set.of(Tokens.CLIENT, "kme", Tokens.API, "api://" + Tokens.API);

  /** The client of {@link Tokens#entraMachine}. */
  private static final String MACHINE = "aaaabbbb-0000-cccc-1111-dddd2222eeee";

  private final TestIssuer issuer = TestIssuer.start();
  private final MovingClock clock = new MovingClock(NOW);
  private final InMemoryAccessRegister register = new InMemoryAccessRegister();
  private final AuthorizerHandler handler = handler("company", register);

  private AuthorizerHandler handler(String companyClaim, AccessRegister access) {
    return new AuthorizerHandler(settings(companyClaim), access, clock);
  }

  private TokenSettings settings(String companyClaim) {
    return new TokenSettings(
        issuer.url(),
        AUDIENCES,
        companyClaim,
        Optional.empty(),
        Optional.of(SHARED_KEY),
        Optional.empty());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void cognito_companyByScope_allowsTheWholeStage() {
    assertThat(answer(cognito()))
        .isEqualTo(
            Map.of(
                "principalId",
                Tokens.CLIENT,
                "policyDocument",
                Map.of(
                    "Version",
                    "2012-10-17",
                    "Statement",
                    List.of(
                        Map.of(
                            "Action",
                            "execute-api:Invoke",
                            "Effect",
                            "Allow",
                            "Resource",
                            AuthorizerCall.STAGE + "/*"))),
                "context",
                Map.of("client", Tokens.CLIENT, "company", "heron"),
                "usageIdentifierKey",
                SHARED_KEY));
  }

  @Test
  void keycloak_companyInANestedClaim() {
    Map<String, Object> answer =
        AuthorizerCall.answer(
            handler("organization.company", register), signed(Tokens.keycloak(issuer.url(), NOW)));

    assertThat(company(answer)).isEqualTo("heron");
    assertThat(answer).containsEntry("principalId", "kme-site");
  }

  @Test
  void entra_companyByAScopeAmongOthers() {
    Map<String, Object> answer = answer(Tokens.entra(issuer.url(), NOW));

    assertThat(company(answer)).isEqualTo("heron");
    assertThat(answer).containsEntry("principalId", Tokens.API);
  }

  @Test
  void entra_scopesAsAList() {
    Map<String, @Nullable Object> claims = Tokens.entra(issuer.url(), NOW);
    claims.put("scp", List.of("access", "kme/company:heron"));

    assertThat(company(answer(claims))).isEqualTo("heron");
  }

  @Test
  void entra_aMachine_hasTheCompanyOfTheRegister_andItsUsageKey() {
    register.with(
        MACHINE,
        new RegisteredClient(
            Optional.of(new AccessGrant.OneCompany(new Company("Heron"))),
            false,
            Optional.of("usage-key")));

    Map<String, Object> answer = answer(Tokens.entraMachine(issuer.url(), NOW));

    assertThat(company(answer)).isEqualTo("Heron");
    assertThat(answer).containsEntry("usageIdentifierKey", "usage-key");
  }

  @Test
  void aRegisteredClientWithoutAUsageKey_countsWithEverybody() {
    register.with(Tokens.CLIENT, new RegisteredClient(Optional.empty(), false, Optional.empty()));

    assertThat(answer(cognito())).containsEntry("usageIdentifierKey", SHARED_KEY);
  }

  @Test
  void aCallerWithoutAccess_hasNoUsageKey() {
    register.with(Tokens.CLIENT, new RegisteredClient(Optional.empty(), true, Optional.empty()));

    assertThat(answer(cognito())).doesNotContainKey("usageIdentifierKey");
  }

  @Test
  void whereNobodyIsCounted_thereIsNoUsageKey() {
    AuthorizerHandler uncounted =
        new AuthorizerHandler(
            new TokenSettings(
                issuer.url(),
                AUDIENCES,
                "company",
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            register,
            clock);

    assertThat(AuthorizerCall.answer(uncounted, signed(cognito())))
        .doesNotContainKey("usageIdentifierKey");
  }

  @ParameterizedTest
  @ValueSource(strings = {"at+jwt", "application/at+jwt", "JWT", "jwt"})
  void typesOfAccessTokens_areAccepted(String type) {
    Map<String, @Nullable Object> claims = cognito();
    claims.remove("token_use");

    assertThat(company(answer(TestKeys.signed(TestKeys.RSA, JWSAlgorithm.RS256, type, claims))))
        .isEqualTo("heron");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"})
  void algorithmsOverRsa_areAccepted(String algorithm) {
    assertThat(
            company(
                answer(
                    TestKeys.signed(TestKeys.RSA, JWSAlgorithm.parse(algorithm), null, cognito()))))
        .isEqualTo("heron");
  }

  @Test
  void es256_isAccepted() {
    assertThat(company(answer(TestKeys.signed(TestKeys.EC, JWSAlgorithm.ES256, null, cognito()))))
        .isEqualTo("heron");
  }

  @Test
  void keysAtAnAddressOfTheSettings_needNoConfiguration() {
    issuer.says("https://another.example", "https://another.example/keys");
    AuthorizerHandler direct =
        new AuthorizerHandler(
            TokenSettings.fromEnvironment(
                Map.of(
                    "TOKEN_ISSUER", issuer.url(),
                    "TOKEN_AUDIENCES", Tokens.CLIENT,
                    "TOKEN_KEYS_URL", issuer.keysUrl())),
            register,
            clock);

    assertThat(company(AuthorizerCall.answer(direct, signed(cognito())))).isEqualTo("heron");
  }

  @Test
  void noneAlgorithm_isUnauthorized() throws Exception {
    assertUnauthorized(new PlainJWT(JWTClaimsSet.parse(plain(cognito()))).serialize());
  }

  @Test
  void hs256_signedWithThePublicKey_isUnauthorized() throws Exception {
    for (byte[] secret :
        List.of(
            TestKeys.RSA.toRSAPublicKey().getEncoded(),
            TestKeys.RSA.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build(),
              JWTClaimsSet.parse(plain(cognito())));
      jwt.sign(new MACSigner(secret));

      assertUnauthorized(jwt.serialize());
    }
  }

  @Test
  void anotherKeyUnderTheSameId_isUnauthorized() {
    assertUnauthorized(
        TestKeys.signed(TestKeys.OF_SOMEBODY_ELSE, JWSAlgorithm.RS256, null, cognito()));
  }

  @Test
  void aKeyThatTheTokenBringsItself_isUnauthorized() throws JOSEException {
    RSAKey own = TestKeys.OF_SOMEBODY_ELSE;
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(own.toPublicJWK())
                .jwkURL(URI.create("https://attacker.example/keys"))
                .build(),
            new JWTClaimsSet.Builder().issuer(issuer.url()).build());
    jwt.sign(new RSASSASigner(own));

    assertUnauthorized(jwt.serialize());
  }

  @Test
  void aTokenWhoseClaimsWereChanged_isUnauthorized() {
    String[] parts = signed(cognito()).split("\\.", -1);
    Map<String, @Nullable Object> others = cognito();
    others.put("scope", "kme/all-companies");

    assertUnauthorized(parts[0] + "." + signed(others).split("\\.", -1)[1] + "." + parts[2]);
  }

  @ParameterizedTest
  @CsvSource({"exp,-59,true", "exp,-61,false", "nbf,59,true", "nbf,61,false"})
  void times_haveAMinuteOfSkew(String claim, int seconds, boolean accepted) {
    Map<String, @Nullable Object> claims = cognito();
    claims.put(claim, Date.from(NOW.plusSeconds(seconds)));

    if (accepted) {
      assertThat(company(answer(claims))).isEqualTo("heron");
    } else {
      assertUnauthorized(signed(claims));
    }
  }

  static Stream<Arguments> invalidClaims() {
    return Stream.of(
        Arguments.of("iss", "https://other.example"),
        Arguments.of("iss", null),
        Arguments.of("exp", null),
        Arguments.of("exp", "tomorrow"),
        Arguments.of("aud", "other"),
        Arguments.of("aud", List.of()),
        Arguments.of("aud", List.of("other", "another")),
        Arguments.of("client_id", "other"),
        Arguments.of("client_id", 5),
        Arguments.of("token_use", "id"),
        Arguments.of("token_use", "refresh"),
        Arguments.of("token_use", null),
        Arguments.of("typ", "Refresh"));
  }

  @ParameterizedTest
  @MethodSource("invalidClaims")
  void anInvalidClaim_isUnauthorized(String claim, @Nullable Object value) {
    Map<String, @Nullable Object> claims = cognito();
    claims.put(claim, value);

    assertUnauthorized(signed(claims));
  }

  @Test
  void issuer_isComparedCharacterByCharacter() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("iss", issuer.url() + "/");

    assertUnauthorized(signed(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "exp", "client_id"})
  void aMissingClaim_isUnauthorized(String claim) {
    Map<String, @Nullable Object> claims = cognito();
    claims.remove(claim);

    assertUnauthorized(signed(claims));
  }

  @Test
  void aTokenWithoutAnAudience_isAcceptedOfARegisteredClientToo() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("client_id", MACHINE);
    assertUnauthorized(signed(claims));

    register.with(MACHINE, new RegisteredClient(Optional.empty(), false, Optional.empty()));
    assertThat(company(answer(claims))).isEqualTo("heron");

    register.with(MACHINE, new RegisteredClient(Optional.empty(), true, Optional.empty()));
    assertDenied(claims);
  }

  @Test
  void aTokenWithoutAnAudience_hasToNameTheRegisteredClientByClientId() {
    register.with(MACHINE, new RegisteredClient(Optional.empty(), false, Optional.empty()));
    Map<String, @Nullable Object> claims = cognito();
    claims.put("azp", MACHINE);
    claims.put("sub", MACHINE);

    for (Object other : List.of("", 5, "x".repeat(AccessRegister.LONGEST_CLIENT_ID + 1))) {
      claims.put("client_id", other);
      assertUnauthorized(signed(claims));
    }
    claims.remove("client_id");
    assertUnauthorized(signed(claims));
  }

  @Test
  void anotherAudience_isUnauthorized_evenOfARegisteredClient() {
    register.with(Tokens.CLIENT, new RegisteredClient(Optional.empty(), false, Optional.empty()));
    Map<String, @Nullable Object> claims = cognito();
    claims.put("aud", "https://another-service.example");

    assertUnauthorized(signed(claims));
  }

  /** A client of ours that got a token for another service. */
  @Test
  void anotherAudience_isUnauthorized_evenOfOurClient() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("aud", "https://another-service.example");

    assertUnauthorized(signed(claims));
  }

  @Test
  void idTokens_areUnauthorized() {
    assertUnauthorized(signed(Tokens.cognitoId(issuer.url(), NOW)));
    assertUnauthorized(signed(Tokens.keycloakId(issuer.url(), NOW)));
    assertUnauthorized(signed(Tokens.entraId(issuer.url(), NOW)));
  }

  /** Of a sign-in with a code and a client secret, which needs no nonce. */
  @Test
  void anIdTokenWithoutANonce_isUnauthorized() {
    Map<String, @Nullable Object> claims = Tokens.entraId(issuer.url(), NOW);
    claims.remove("nonce");
    claims.put("azp", Tokens.API);

    assertUnauthorized(signed(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonce", "at_hash", "c_hash"})
  void aTokenThatDoesNotSayItsKind_mayHaveNoMarkOfAnIdToken(String mark) {
    Map<String, @Nullable Object> claims = Tokens.entra(issuer.url(), NOW);
    claims.put(mark, "x");

    assertUnauthorized(signed(claims));
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout+jwt", "dpop+jwt", "id+jwt", "JOSE"})
  void anotherType_isUnauthorized(String type) {
    assertUnauthorized(TestKeys.signed(TestKeys.RSA, JWSAlgorithm.RS256, type, cognito()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer  ",
        "Basic dXNlcjpwYXNz",
        "Bearer not-a-token",
        "Bearer a.b.c",
        "Bearer ..",
        "Bearer a.b.c.d.e",
        "Bearer e30.e30.",
        "Bearer eyJhbGciOm51bGx9.e30.AA",
        "Bearer eyJhbGciOiJSUzI1NiIsImNyaXQiOlsieCJdfQ.e30.AA",
        "Bearer W10.W10.W10",
        "Bearer ä.ö.ü"
      })
  void aMalformedHeader_isUnauthorized(String header) {
    assertUnauthorized(AuthorizerCall.event(List.of(header)));
    assertThat(issuer.asked()).as("requests for a token that cannot be one").isLessThanOrEqualTo(4);
  }

  @Test
  void noHeader_isUnauthorized_andNobodyIsAsked() {
    assertUnauthorized(AuthorizerCall.event(List.of()));
    assertThat(issuer.asked()).isZero();
  }

  @Test
  void twoHeaders_areUnauthorized_evenWithTheSameToken() {
    String line = "Bearer " + signed(cognito());

    assertUnauthorized(AuthorizerCall.event(List.of(line, line)));
    assertUnauthorized(AuthorizerCall.event(List.of(line + ", " + line)));
  }

  @Test
  void anOversizeHeader_isUnauthorized() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("padding", "x".repeat(8_192));

    assertUnauthorized(signed(claims));
  }

  @Test
  void theScheme_isInAnyCase_andHeadersWithoutLists() {
    Map<String, Object> event =
        new HashMap<>(AuthorizerCall.event(List.of("bEARER  " + signed(cognito()))));
    event.remove("multiValueHeaders");

    assertThat(company(AuthorizerCall.answer(handler, event))).isEqualTo("heron");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "5",
        "",
        "{\"methodArn\":\"arn:aws:s3:::bucket/key\"}",
        "{\"methodArn\":5}",
        "{\"methodArn\":\"arn:aws:execute-api:r:a:api/live\"}"
      })
  void anotherEvent_fails(String event) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> AuthorizerCall.raw(handler, event));
  }

  @Test
  void aRotatedKey_isPickedUp() {
    assertThat(company(answer(cognito()))).isEqualTo("heron");
    issuer.signsWith(TestKeys.NEWER);

    assertThat(
            company(answer(TestKeys.signed(TestKeys.NEWER, JWSAlgorithm.RS256, null, cognito()))))
        .isEqualTo("heron");
    assertUnauthorized(signed(cognito()));
  }

  @Test
  void aFloodOfUnknownKeys_isUnauthorized_andAsksTheIssuerTwice() {
    assertThat(company(answer(cognito()))).isEqualTo("heron");
    String unknown = TestKeys.signed(TestKeys.NEWER, JWSAlgorithm.RS256, null, cognito());

    for (int i = 0; i < 50; i++) {
      assertUnauthorized(unknown);
    }

    assertThat(issuer.keysRead()).isEqualTo(2);
    assertThat(company(answer(cognito()))).isEqualTo("heron");
    issuer.signsWith(TestKeys.NEWER);
    clock.pass(IssuerKeys.INTERVAL);
    assertThat(company(answer(unknown))).as("after the flood").isEqualTo("heron");
  }

  @Test
  void issuerDown_keptKeysGoOn() {
    assertThat(company(answer(longLived()))).isEqualTo("heron");
    issuer.close();

    assertThat(company(answer(longLived()))).isEqualTo("heron");
    clock.pass(IssuerKeys.KEPT.multipliedBy(2));
    assertThat(company(answer(longLived()))).as("past their time").isEqualTo("heron");
    assertUnavailable(TestKeys.signed(TestKeys.NEWER, JWSAlgorithm.RS256, null, longLived()));
  }

  @Test
  void issuerDown_forTooLong_isUnavailable() {
    assertThat(company(answer(longLived()))).isEqualTo("heron");
    issuer.close();
    clock.pass(IssuerKeys.OUTAGE.plusSeconds(1));

    assertUnavailable(signed(longLived()));
  }

  @Test
  void issuerDown_withoutKeys_isUnavailable_againAndAgain() {
    issuer.close();

    for (int i = 0; i < 5; i++) {
      assertUnavailable(signed(cognito()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Maintenance</html>", "{\"keys\":5}"})
  void anIssuerThatAnswersSomethingElse_isLikeOneThatIsDown(String text) {
    issuer.publishes(text);
    assertUnavailable(signed(longLived()));

    issuer.signsWith(TestKeys.RSA);
    clock.pass(IssuerKeys.INTERVAL);
    assertThat(company(answer(longLived()))).isEqualTo("heron");
    issuer.publishes(text);
    clock.pass(IssuerKeys.KEPT.multipliedBy(2));
    assertThat(company(answer(longLived()))).as("kept keys go on").isEqualTo("heron");
  }

  @Test
  void aConfigurationOfAnotherIssuer_isRefused() {
    issuer.says("https://other.example", issuer.keysUrl());

    assertUnavailable(signed(cognito()));
    assertThat(issuer.keysRead()).isZero();
  }

  @Test
  void keysByHttp_fromAnotherMachine_areNotRead() {
    issuer.says(issuer.url(), "http://issuer.example/keys");

    assertUnavailable(signed(cognito()));
  }

  @Test
  void aCompanyInAScope_isPercentDecoded() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("scope", "openid kme/company:B%C3%BCcher%20%26%20S%C3%B6hne%2F%231");

    assertThat(company(answer(claims))).isEqualTo("Bücher & Söhne/#1");
  }

  @Test
  void allCompanies_isSaidByTheScope() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("scope", "kme/all-companies");

    assertThat(answer(claims))
        .containsEntry("context", Map.of("client", Tokens.CLIENT, "allCompanies", "true"));
  }

  @Test
  void allCompanies_isSaidByTheRegister() {
    register.with(
        Tokens.CLIENT,
        new RegisteredClient(Optional.of(new AccessGrant.AllCompanies()), false, Optional.empty()));
    Map<String, @Nullable Object> claims = cognito();
    claims.remove("scope");

    assertThat(answer(claims))
        .containsEntry("context", Map.of("client", Tokens.CLIENT, "allCompanies", "true"));
  }

  static Stream<Arguments> sayingsThatDoNotAgree() {
    return Stream.of(
        Arguments.of("egret", "kme/company:heron"),
        Arguments.of(null, "kme/company:heron kme/company:egret"),
        Arguments.of("heron", "kme/all-companies"),
        Arguments.of(null, "kme/all-companies kme/company:heron"));
  }

  @ParameterizedTest
  @MethodSource("sayingsThatDoNotAgree")
  void companiesThatDiffer_areDenied(@Nullable String claim, String scope) {
    Map<String, @Nullable Object> claims = cognito();
    if (claim != null) {
      claims.put("company", claim);
    }
    claims.put("scope", scope);

    assertDenied(claims);
  }

  @Test
  void companiesThatAreTheSame_inOtherLetters_agree() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("company", "HERON");

    assertThat(company(answer(claims))).isEqualTo("HERON");
  }

  @Test
  void theRegister_hasToAgreeWithTheToken() {
    register.with(
        Tokens.CLIENT,
        new RegisteredClient(
            Optional.of(new AccessGrant.OneCompany(new Company("egret"))),
            false,
            Optional.empty()));

    assertDenied(cognito());
  }

  static Stream<@Nullable Object> noNamesOfCompanies() {
    return Stream.of(
        "",
        " ",
        " heron",
        5,
        true,
        List.of(),
        List.of("heron", "egret"),
        List.of("heron", "heron"),
        List.of(5),
        List.of(List.of("heron")),
        Map.of("heron", "b"),
        "x\u0000");
  }

  @ParameterizedTest
  @MethodSource("noNamesOfCompanies")
  void aClaimThatNamesNoCompany_isDenied_evenWithACompanyInAScope(Object value) {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("company", value);

    assertDenied(claims);
  }

  /** Entra writes directory extensions and Keycloak organizations as lists. */
  @Test
  void aClaimThatIsAListOfOneName_isThatName() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("company", List.of("heron"));

    assertThat(company(answer(claims))).isEqualTo("heron");
  }

  @Test
  void aClaimThatIsNull_isDenied() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("company", null);

    assertDenied(claims);
  }

  @Test
  void aNestedClaim_whoseObjectIsNone_isDenied_andOneThatIsMissingCountsAsNone() {
    AuthorizerHandler nested = handler("organization.company", register);
    Map<String, @Nullable Object> claims = cognito();

    assertThat(company(AuthorizerCall.answer(nested, signed(claims)))).isEqualTo("heron");
    claims.put("organization", Map.of("other", "x"));
    assertThat(company(AuthorizerCall.answer(nested, signed(claims)))).isEqualTo("heron");
    claims.put("organization", "heron");
    assertThat(effect(AuthorizerCall.answer(nested, signed(claims)))).isEqualTo("Deny");
  }

  @Test
  void aClaimWithDotsInItsName_isFoundByTheWholeName() {
    Map<String, @Nullable Object> claims = cognito();
    claims.remove("scope");
    claims.put("https://kme.example/company", "heron");

    assertThat(
            company(
                AuthorizerCall.answer(
                    handler("https://kme.example/company", register), signed(claims))))
        .isEqualTo("heron");
  }

  static Stream<Object> scopesThatNameNoCompany() {
    return Stream.of(
        "kme/company:",
        "kme/company:%",
        "kme/company:%FF",
        "kme/company:%20heron",
        5,
        List.of(5),
        Map.of("a", "kme/company:heron"));
  }

  @ParameterizedTest
  @MethodSource("scopesThatNameNoCompany")
  void aScopeThatNamesNoCompany_isDenied(Object scope) {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("company", "heron");
    claims.put("scope", scope);

    assertDenied(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "openid", "KME/company:heron", "company:heron", "kme/all-companiesX"})
  void aTokenWithoutACompany_isDenied(String scope) {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("scope", scope);

    assertDenied(claims);
  }

  @Test
  void aSuspendedCompany_isDenied() {
    register.suspend(new Company("Heron"));

    assertDenied(cognito());
  }

  @Test
  void aSuspendedClient_isDenied_evenForAllCompanies() {
    register.with(Tokens.CLIENT, new RegisteredClient(Optional.empty(), true, Optional.empty()));
    assertDenied(cognito());

    Map<String, @Nullable Object> claims = cognito();
    claims.put("scope", "kme/all-companies");
    assertDenied(claims);
  }

  @Test
  void theCompanyOfTheRegister_isDeniedWhileItIsSuspended_atEveryCall() {
    register.with(MACHINE, ofCompany("Heron"));
    Map<String, @Nullable Object> claims = Tokens.entraMachine(issuer.url(), NOW);

    assertThat(company(answer(claims))).isEqualTo("Heron");
    register.suspend(new Company("Heron"));
    assertDenied(claims);
    register.with(MACHINE, ofCompany("Egret"));
    assertThat(company(answer(claims))).isEqualTo("Egret");
    register.with(MACHINE, ofCompany("Heron"));
    assertDenied(claims);
  }

  @Test
  void theRegister_isReadOncePerCall_ofAClientThatWasSeenBefore() {
    register.with(MACHINE, ofCompany("Heron"));
    AtomicInteger reads = new AtomicInteger();
    AuthorizerHandler counted =
        handler(
            "company",
            (client, company) -> {
              reads.incrementAndGet();
              return register.read(client, company);
            });
    String byToken = signed(cognito());
    String byRegister = signed(Tokens.entraMachine(issuer.url(), NOW));

    AuthorizerCall.answer(counted, byToken);
    AuthorizerCall.answer(counted, byToken);
    assertThat(reads).hasValue(2);
    AuthorizerCall.answer(counted, byRegister);
    assertThat(reads).hasValue(4);
    AuthorizerCall.answer(counted, byRegister);
    assertThat(reads).hasValue(5);
  }

  @Test
  void aDenial_isForTheWholeStage_withoutACompany() {
    register.suspend(new Company("Heron"));

    assertThat(answer(cognito()).toString())
        .contains("Resource=" + AuthorizerCall.STAGE + "/*")
        .contains("context={client=" + Tokens.CLIENT + "}")
        .doesNotContain("Allow");
  }

  @Test
  void aRegisterThatCannotBeRead_isUnavailable() {
    AuthorizerHandler cut = handler("company", new Outage());

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> AuthorizerCall.answer(cut, signed(cognito())));
  }

  /** By the id that the gateway's own answers have, a 401 and a 403 among them. */
  @Test
  void decisions_areLoggedByTheGatewaysRequestId_withoutAnythingOfTheToken() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    Log log = new Log("authorizer", new PrintStream(written, true, StandardCharsets.UTF_8));
    Authorizer authorizer = Authorizer.over(settings("company"), register, clock, log);
    Authorizer cut = Authorizer.over(settings("company"), new Outage(), clock, log);
    AuthorizerEvent call = event(signed(cognito()), Map.of("requestId", "gateway-id"));

    authorizer.answer(call);
    register.suspend(new Company("Heron"));
    authorizer.answer(call);
    assertThatThrownBy(() -> authorizer.answer(event("none", Map.of("requestId", "gateway-id"))))
        .hasMessage("Unauthorized");
    assertThatThrownBy(() -> cut.answer(call)).isInstanceOf(UnavailableException.class);

    assertThat(written.toString(StandardCharsets.UTF_8).lines())
        .hasSize(4)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("\"requestId\":\"gateway-id\"")
                    .doesNotContainIgnoringCase("heron")
                    .doesNotContain(Tokens.CLIENT));
  }

  @ParameterizedTest
  @MethodSource("contextsWithoutAnId")
  void aCallThatTheGatewayDoesNotName_isLoggedByLambdasId(Object context) throws Exception {
    assertThat(event("none", context).requestId()).isEqualTo("lambda-id");
  }

  static Stream<Object> contextsWithoutAnId() {
    return Stream.of(
        5, Map.of(), Map.of("requestId", 5), Map.of("requestId", "\n"), Map.of("requestId", ""));
  }

  private static AuthorizerEvent event(String token, Object context) throws IOException {
    Map<String, Object> event = new HashMap<>(AuthorizerCall.event(List.of("Bearer " + token)));
    event.put("requestContext", context);
    return AuthorizerEvent.read(
        new ByteArrayInputStream(JSON.std.asString(event).getBytes(StandardCharsets.UTF_8)),
        "lambda-id");
  }

  @Test
  void aSubjectWithoutAClient_isThePrincipal_andNobodyIsUnauthorized() {
    Map<String, @Nullable Object> claims = Tokens.keycloak(issuer.url(), NOW);
    claims.remove("azp");
    claims.put("company", "heron");

    Map<String, Object> answer = answer(claims);
    assertThat(answer).containsEntry("principalId", "f3b7c1ee");
    assertThat(answer).containsEntry("context", Map.of("company", "heron"));
    claims.remove("sub");
    assertUnauthorized(signed(claims));
  }

  private Map<String, @Nullable Object> cognito() {
    return Tokens.cognito(issuer.url(), NOW);
  }

  private Map<String, @Nullable Object> longLived() {
    Map<String, @Nullable Object> claims = cognito();
    claims.put("exp", Date.from(NOW.plus(Duration.ofDays(7))));
    return claims;
  }

  private static String signed(Map<String, @Nullable Object> claims) {
    return TestKeys.signed(TestKeys.RSA, JWSAlgorithm.RS256, null, claims);
  }

  private static Map<String, Object> plain(Map<String, @Nullable Object> claims) {
    Map<String, Object> plain = new HashMap<>();
    claims.forEach(
        (name, value) -> {
          if (value != null) {
            plain.put(name, value instanceof Date date ? date.toInstant().getEpochSecond() : value);
          }
        });
    return plain;
  }

  private Map<String, Object> answer(Map<String, @Nullable Object> claims) {
    return answer(signed(claims));
  }

  private Map<String, Object> answer(String token) {
    return AuthorizerCall.answer(handler, token);
  }

  private static String company(Map<String, Object> answer) {
    assertThat(effect(answer)).isEqualTo("Allow");
    return String.valueOf(((Map<?, ?>) answer.getOrDefault("context", Map.of())).get("company"));
  }

  private static String effect(Map<String, Object> answer) {
    Map<?, ?> document = (Map<?, ?>) answer.getOrDefault("policyDocument", Map.of());
    Map<?, ?> statement =
        (Map<?, ?>) Objects.requireNonNull((List<?>) document.get("Statement")).get(0);
    return String.valueOf(statement.get("Effect"));
  }

  private void assertDenied(Map<String, @Nullable Object> claims) {
    assertThat(effect(answer(claims))).isEqualTo("Deny");
  }

  private void assertUnauthorized(String token) {
    assertThatThrownBy(() -> answer(token)).hasMessage("Unauthorized");
  }

  private void assertUnauthorized(Map<String, Object> event) {
    assertThatThrownBy(() -> AuthorizerCall.answer(handler, event)).hasMessage("Unauthorized");
  }

  private void assertUnavailable(String token) {
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> answer(token));
  }

  private static RegisteredClient ofCompany(String name) {
    return new RegisteredClient(
        Optional.of(new AccessGrant.OneCompany(new Company(name))), false, Optional.empty());
  }
}
