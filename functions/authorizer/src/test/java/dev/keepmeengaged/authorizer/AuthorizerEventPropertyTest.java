package dev.keepmeengaged.authorizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;

/** Whatever a caller sends as a token, the answer is that it is none. */
class AuthorizerEventPropertyTest {

  private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
  private static final TestIssuer ISSUER = TestIssuer.start();
  private static final AuthorizerHandler HANDLER =
      new AuthorizerHandler(
          new TokenSettings(
              ISSUER.url(),
              Set.of(Tokens.CLIENT),
              "company",
              Optional.empty(),
              Optional.empty(),
              Optional.of(URI.create("https://kme.example.com"))),
          new InMemoryAccessRegister(),
          Clock.fixed(NOW, ZoneOffset.UTC));
  private static final String VALID =
      TestKeys.signed(TestKeys.RSA, JWSAlgorithm.RS256, null, Tokens.cognito(ISSUER.url(), NOW));

  @AfterContainer
  static void stop() {
    ISSUER.close();
  }

  @Property
  void anyHeader_isUnauthorized(@ForAll String header) {
    assertUnauthorized(header);
  }

  @Property
  void anyHeaderAndClaims_areUnauthorized(
      @ForAll("json") String header, @ForAll("json") String claims) {
    assertUnauthorized("Bearer %s.%s.AAAA".formatted(encoded(header), encoded(claims)));
  }

  @Property
  void anyChangedCharacter_isUnauthorized(
      @ForAll @IntRange(min = 0, max = 400) int place, @ForAll("base64") char other) {
    int at = place % (VALID.length() - 2); // the last two hold bits that are not of the signature
    if (VALID.charAt(at) != other) {
      assertUnauthorized("Bearer " + VALID.substring(0, at) + other + VALID.substring(at + 1));
    }
  }

  @Provide
  Arbitrary<Character> base64() {
    return Arbitraries.chars().alpha().numeric().with('-', '_', '.');
  }

  @Provide
  Arbitrary<String> json() {
    Arbitrary<String> value =
        Arbitraries.of(
            "null",
            "5",
            "-1",
            "1e999",
            "true",
            "[]",
            "{}",
            "\"\"",
            "\"RS256\"",
            "\"none\"",
            "\"HS256\"",
            "\"ES256\"",
            "\"A128KW\"",
            "\"dir\"",
            "\"JWT\"",
            "\"DEF\"",
            "[\"exp\"]",
            "[null]",
            "\"rsa-1\"",
            "{\"kty\":\"RSA\"}",
            "[\"b64\"]",
            "false");
    Arbitrary<String> name =
        Arbitraries.of(
            "alg", "kid", "typ", "cty", "crit", "jwk", "jku", "x5c", "x5t", "x5u", "b64", "enc",
            "zip", "epk", "iss", "exp", "nbf", "aud", "scope");
    return Arbitraries.maps(name, value)
        .ofMaxSize(6)
        .map(
            members ->
                members.entrySet().stream()
                    .map(member -> "\"%s\":%s".formatted(member.getKey(), member.getValue()))
                    .collect(Collectors.joining(",", "{", "}")));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertUnauthorized(String header) {
    assertThatThrownBy(() -> AuthorizerCall.answer(HANDLER, AuthorizerCall.event(List.of(header))))
        .hasMessage("Unauthorized");
  }
}
