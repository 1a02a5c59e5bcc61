package dev.keepmeengaged.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LtiSettingsTest {

  @Test
  void theAddressesOfThisService_areBelowTheOrigin() {
    LtiSettings settings = LtiSettings.fromEnvironment(Map.of("SITE_ORIGIN", "http://localhost:1"));

    assertThat(settings.launchUrl()).isEqualTo("http://localhost:1/v1/lti/launch");
    assertThat(settings.isOwn("http://LOCALHOST:1/?company=Heron")).isTrue();
    assertThat(settings.isOwn("http://localhost/")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kme.example.com",
        "http://kme.example.com",
        "https://kme.example.com/",
        "https://kme.example.com/path",
        "https://u@kme.example.com",
        "https://kme.example.com?x"
      })
  void whatIsNoOrigin_isRefused_withTheNameOfTheVariable(String origin) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LtiSettings.fromEnvironment(Map.of("SITE_ORIGIN", origin)))
        .withMessageContaining("SITE_ORIGIN");
  }
}
