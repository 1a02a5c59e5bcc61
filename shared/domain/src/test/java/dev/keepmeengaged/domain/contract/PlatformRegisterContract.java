package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PlatformRegister} does. */
public abstract class PlatformRegisterContract {

  protected static final Platform MOODLE =
      platform(
          "https://moodle.example",
          "Xk3",
          Map.of("1", Optional.of(new Company("Heron")), "2", Optional.empty()),
          false);

  /** A register with these platforms. */
  protected abstract PlatformRegister with(Platform... platforms);

  private static Platform platform(
      String issuer, String client, Map<String, Optional<Company>> deployments, boolean suspended) {
    return new Platform(
        issuer,
        client,
        URI.create("https://moodle.example/auth.php?a=1"),
        URI.create("https://moodle.example/certs.php"),
        deployments,
        suspended);
  }

  @Test
  void platforms_areThoseThatWereRegistered() {
    Platform suspended = platform("https://moodle.example", "Yl4", Map.of(), true);
    PlatformRegister register = with(MOODLE, suspended);

    assertThat(register.platform("https://moodle.example", "Xk3")).contains(MOODLE);
    assertThat(register.platform("https://moodle.example", "Yl4")).contains(suspended);
  }

  @Test
  void aPlatform_isAddedOnce_andStaysAsItIs() {
    PlatformRegister register = with();

    assertThat(register.add(MOODLE)).isTrue();
    assertThat(register.add(platform(MOODLE.issuer(), MOODLE.clientId(), Map.of(), true)))
        .isFalse();
    assertThat(register.platform(MOODLE.issuer(), MOODLE.clientId())).contains(MOODLE);
  }

  @Test
  void aPlatformWithAnotherIssuerOrClient_isUnknown() {
    PlatformRegister register = with(MOODLE);

    assertThat(register.platform("https://moodle.example/", "Xk3")).isEmpty();
    assertThat(register.platform("https://Moodle.example", "Xk3")).isEmpty();
    assertThat(register.platform("https://moodle.example", "xk3")).isEmpty();
  }

  @Test
  void ids_withTheSignsThatPartKeys_areKeptApart() {
    Platform one = platform("https://a.example/#1", "b", Map.of(), false);
    Platform other = platform("https://a.example/", "1#b", Map.of(), false);
    PlatformRegister register = with(one, other);

    assertThat(register.platform("https://a.example/#1", "b")).contains(one);
    assertThat(register.platform("https://a.example/", "1#b")).contains(other);
    assertThat(register.platform("https://a.example/%231", "b")).isEmpty();
  }
}
