package dev.keepmeengaged.authorizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.nimbusds.jose.JWSAlgorithm;
import dev.keepmeengaged.domain.memory.InMemoryAccessRegister;
import dev.keepmeengaged.http.testing.Outage;
import dev.keepmeengaged.tokens.testing.TestKeys;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.crac.Core;
import org.junit.jupiter.api.Test;

/** What happens before a snapshot. */
class AuthorizerWarmUpTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  void theSnapshot_hasNoKeys_aTokenAfterItReadsThem() {
    try (TestIssuer issuer = TestIssuer.start()) {
      AuthorizerHandler handler =
          new AuthorizerHandler(settings(issuer), new InMemoryAccessRegister(), CLOCK);

      handler.beforeCheckpoint(Core.getGlobalContext());
      int before = issuer.keysRead();
      handler.afterRestore(Core.getGlobalContext());
      AuthorizerCall.answer(
          handler,
          TestKeys.signed(
              TestKeys.RSA,
              JWSAlgorithm.RS256,
              null,
              Tokens.cognito(issuer.url(), CLOCK.instant())));

      assertThat(before).as("the way to the issuer is warm").isPositive();
      assertThat(issuer.keysRead()).isEqualTo(before + 1);
    }
  }

  @Test
  void anOutage_doesNotKeepTheFunctionFromStarting() {
    TestIssuer issuer = TestIssuer.start();
    issuer.close();

    assertThatCode(() -> new AuthorizerWarmUp(settings(issuer), new Outage(), CLOCK).run())
        .doesNotThrowAnyException();
  }

  private static TokenSettings settings(TestIssuer issuer) {
    return new TokenSettings(
        issuer.url(),
        Set.of(Tokens.CLIENT),
        "company",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
