package dev.keepmeengaged.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.tokens.testing.MovingClock;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own tokens beside those of the issuer, each judged by its own keys and rules. */
class TokensOfLaunchesTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final JWK ISSUERS_KEY = TestKeys.RSA;
  private static final JWK OUR_KEY = TestKeys.NEWER;

  private final TestIssuer issuer = TestIssuer.start();
  private final TestIssuer site = TestIssuer.start();
  private final MovingClock clock = new MovingClock(NOW);
  private final InMemoryAccessRegister register = new InMemoryAccessRegister();
  private final AuthorizerHandler handler = handler(Optional.of(site.site()));

  TokensOfLaunchesTest() {
    issuer.signsWith(ISSUERS_KEY);
    site.signsWith(OUR_KEY);
  }

  private AuthorizerHandler handler(Optional<URI> origin) {
    return new AuthorizerHandler(
        new TokenSettings(
            issuer.url(),
            Set.of(Tokens.CLIENT),
            "organization",
            Optional.empty(),
            Optional.of("everybody"),
            origin),
        register,
        clock);
  }

  @AfterEach
  void stop() {
    issuer.close();
    site.close();
  }

  @Test
  void aTokenOfALaunch_opensItsCompany_andCountsWithEverybody() {
    Map<String, Object> answer = answer(ours(Map.of()));

    assertThat(answer)
        .containsEntry("principalId", client())
        .containsEntry("context", Map.of("client", client(), "company", "heron"))
        .containsEntry("usageIdentifierKey", "everybody");
    assertThat(answer.toString()).contains("Effect=Allow");
    assertThat(issuer.asked()).as("the issuer has no part in it").isZero();
  }

  @Test
  void aTokenOfTheIssuer_isJudgedAsEver_andTheSiteIsNotAsked() {
    Map<String, Object> answer = answer(ofIssuer(ISSUERS_KEY));

    assertThat(answer)
        .containsEntry("context", Map.of("client", Tokens.CLIENT, "company", "heron"));
    assertThat(site.asked()).isZero();
  }

  @Test
  void aTokenOfOne_withTheKeysOfTheOther_isUnauthorized() {
    assertUnauthorized(ofIssuer(OUR_KEY));
    assertUnauthorized(
        TestKeys.signed(ISSUERS_KEY, JWSAlgorithm.RS256, "at+jwt", claims(Map.of())));
  }

  @Test
  void withoutASite_thereIsOneIssuer() {
    AuthorizerHandler alone = handler(Optional.empty());

    assertThatThrownBy(() -> AuthorizerCall.answer(alone, ours(Map.of())))
        .hasMessage("Unauthorized");
    assertThat(site.asked()).isZero();
    assertThat(AuthorizerCall.answer(alone, ofIssuer(ISSUERS_KEY)).toString())
        .contains("Effect=Allow");
  }

  static Stream<Arguments> otherClaims() {
    return Stream.of(
        Arguments.of("aud", "https://other.example.com"),
        Arguments.of("aud", Tokens.CLIENT),
        Arguments.of("aud", List.of()),
        Arguments.of("client_id", Tokens.CLIENT),
        Arguments.of("client_id", null),
        Arguments.of("exp", NOW.minusSeconds(61).getEpochSecond()),
        Arguments.of("exp", null),
        Arguments.of("nbf", NOW.plusSeconds(61).getEpochSecond()),
        Arguments.of("iss", "https://kme.example.com/v1/lti"),
        Arguments.of("iss", null));
  }

  @ParameterizedTest
  @MethodSource("otherClaims")
  void aTokenOfALaunch_withAnotherClaim_isUnauthorized(String claim, @Nullable Object value) {
    Map<String, @Nullable Object> claims = claims(Map.of());
    claims.put(claim, value);

    assertUnauthorized(TestKeys.signed(OUR_KEY, JWSAlgorithm.RS256, "at+jwt", claims));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"JWT", "application/at+jwt", "logout+jwt"})
  void aTokenOfALaunch_ofAnotherType_isUnauthorized(@Nullable String type) {
    assertUnauthorized(TestKeys.signed(OUR_KEY, JWSAlgorithm.RS256, type, claims(Map.of())));
  }

  @Test
  void aTokenOfALaunch_withoutAnAudience_isUnauthorized_evenOfAClientThatIsOne() {
    Map<String, @Nullable Object> claims = claims(Map.of("client_id", site.site().toString()));
    claims.remove("aud");

    assertUnauthorized(TestKeys.signed(OUR_KEY, JWSAlgorithm.RS256, "at+jwt", claims));
  }

  @Test
  void theCompany_isInOurOwnClaim_whateverTheIssuersIsCalled() {
    assertThat(answer(ours(Map.of("organization", "egret"))))
        .containsEntry("context", Map.of("client", client(), "company", "heron"));
  }

  @Test
  void aSuspendedCompany_andTheSuspendedClientOfAllLaunches_areDenied() {
    register.suspend(new Company("Heron"));
    assertThat(answer(ours(Map.of())).toString()).contains("Effect=Deny");
    assertThat(answer(ours(Map.of("company", "egret"))).toString()).contains("Effect=Allow");

    register.with(client(), new RegisteredClient(Optional.empty(), true, Optional.empty()));
    assertThat(answer(ours(Map.of("company", "egret"))).toString()).contains("Effect=Deny");
  }

  @Test
  void keysOfTheSiteThatCannotBeRead_areAnOutageForLaunchesAlone() {
    site.close();

    assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> answer(ours(Map.of())));
    assertThat(answer(ofIssuer(ISSUERS_KEY)).toString()).contains("Effect=Allow");
  }

  /** A client of the issuer may have any id, but not the address of another issuer. */
  private String client() {
    return site.site() + "/v1/lti";
  }

  private Map<String, Object> answer(String token) {
    return AuthorizerCall.answer(handler, token);
  }

  private void assertUnauthorized(String token) {
    assertThatThrownBy(() -> answer(token)).hasMessage("Unauthorized");
  }

  /** A token as the LTI function makes them, but for these claims. */
  private String ours(Map<String, Object> other) {
    return TestKeys.signed(OUR_KEY, JWSAlgorithm.RS256, "at+jwt", claims(other));
  }

  private Map<String, @Nullable Object> claims(Map<String, Object> other) {
    Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    claims.put("iss", site.site() + "/v1/lti");
    claims.put("aud", site.site().toString());
    claims.put("client_id", client());
    claims.put("sub", client());
    claims.put("company", "heron");
    claims.put("iat", NOW.getEpochSecond());
    claims.put("exp", NOW.plusSeconds(900).getEpochSecond());
    claims.putAll(other);
    return claims;
  }

  private String ofIssuer(JWK key) {
    return TestKeys.signed(key, JWSAlgorithm.RS256, null, Tokens.cognito(issuer.url(), NOW));
  }
}
