package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformStorage;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Logins} do. */
public abstract class LoginsContract {

  protected static final Login LOGIN = login("state-1", Optional.of("1"));

  /** Without any login. */
  protected abstract Logins none();

  private static Login login(String state, Optional<String> deployment) {
    return new Login(
        state,
        "nonce of " + state,
        "https://moodle.example",
        "Xk3",
        deployment,
        "fingerprint",
        deployment.map(id -> new PlatformStorage("frame of " + id, "secret")),
        Instant.parse("2026-11-30T09:10:00Z"));
  }

  @Test
  void aLogin_isTakenOnce() {
    Logins logins = none();
    Login other = login("state-2", Optional.empty());
    logins.keep(LOGIN);
    logins.keep(other);

    assertThat(logins.take("state-1")).contains(LOGIN);
    assertThat(logins.take("state-1")).isEmpty();
    assertThat(logins.take("state-2")).contains(other);
  }

  @Test
  void aLogin_thatIsFound_stays() {
    Logins logins = none();
    logins.keep(LOGIN);

    assertThat(logins.find("state-1")).contains(LOGIN);
    assertThat(logins.find("state-1")).contains(LOGIN);
    assertThat(logins.find("state-2")).isEmpty();
    assertThat(logins.take("state-1")).contains(LOGIN);
    assertThat(logins.find("state-1")).isEmpty();
  }

  @Test
  void aStateThatNobodyGave_hasNoLogin() {
    Logins logins = none();
    logins.keep(LOGIN);

    assertThat(logins.take("STATE-1")).isEmpty();
    assertThat(logins.take("#".repeat(Platform.LONGEST_ID))).isEmpty();
  }
}
