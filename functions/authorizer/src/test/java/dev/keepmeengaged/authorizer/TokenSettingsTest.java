package dev.keepmeengaged.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSettingsTest {

  @Test
  void theEnvironment_saysThem() {
    TokenSettings settings =
        TokenSettings.fromEnvironment(
            Map.of(
                "TOKEN_ISSUER", "https://issuer.example/realm/",
                "TOKEN_AUDIENCES", "one, two,,one",
                "COMPANY_CLAIM", "organization.company",
                "TOKEN_KEYS_URL", "https://issuer.example/keys?appid=1",
                "SHARED_USAGE_KEY", "everybody",
                "SITE_ORIGIN", "https://kme.example.com"));

    assertThat(settings.issuer()).isEqualTo("https://issuer.example/realm/");
    assertThat(settings.audiences()).containsExactlyInAnyOrder("one", "two");
    assertThat(settings.companyClaim()).isEqualTo("organization.company");
    assertThat(settings.keysUrl()).contains(URI.create("https://issuer.example/keys?appid=1"));
    assertThat(settings.sharedUsageKey()).contains("everybody");
    assertThat(settings.site()).contains(URI.create("https://kme.example.com"));
  }

  @Test
  void whatIsOptional_mayBeEmpty() {
    TokenSettings settings =
        TokenSettings.fromEnvironment(
            Map.of(
                "TOKEN_ISSUER", "http://127.0.0.1:9000/realm",
                "TOKEN_AUDIENCES", "one",
                "COMPANY_CLAIM", "",
                "TOKEN_KEYS_URL", "",
                "SHARED_USAGE_KEY", "",
                "SITE_ORIGIN", ""));

    assertThat(settings.companyClaim()).isEqualTo("company");
    assertThat(settings.keysUrl()).isEmpty();
    assertThat(settings.sharedUsageKey()).isEmpty();
    assertThat(settings.site()).isEmpty();
  }

  @Test
  void allThatIsMissing_isNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TokenSettings.fromEnvironment(Map.of("TOKEN_AUDIENCES", " , ")))
        .withMessage("Settings: TOKEN_ISSUER is not set; TOKEN_AUDIENCES is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://issuer.example",
        "http://127.0.0.1.example",
        "https://",
        "issuer",
        "ftp://issuer.example",
        "https://user@issuer.example",
        "https://issuer.example?x",
        "https://issuer.example#x",
        "https://issuer example"
      })
  void anIssuerThatIsNotReachedSecurely_isRefused(String issuer) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TokenSettings.fromEnvironment(
                    Map.of("TOKEN_ISSUER", issuer, "TOKEN_AUDIENCES", "one")))
        .withMessageContaining("TOKEN_ISSUER is not an https address");
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://kme.example.com/", "http://kme.example.com", "kme.example.com"})
  void aSiteThatIsNoSecureOrigin_isRefused(String site) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TokenSettings.fromEnvironment(
                    Map.of(
                        "TOKEN_ISSUER", "https://issuer.example",
                        "TOKEN_AUDIENCES", "one",
                        "SITE_ORIGIN", site)))
        .withMessageContaining("SITE_ORIGIN");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "a..b", ".a", "a."})
  void aClaimWithoutAName_isRefused(String claim) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                TokenSettings.fromEnvironment(
                    Map.of(
                        "TOKEN_ISSUER", "https://issuer.example",
                        "TOKEN_AUDIENCES", "one",
                        "COMPANY_CLAIM", claim)))
        .withMessageContaining("COMPANY_CLAIM");
  }
}
