package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessGrant;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link AccessRegister} does. */
public abstract class AccessRegisterContract {

  private static final Company HERON = new Company("Heron");
  private static final RegisteredClient OF_HERON =
      new RegisteredClient(
          Optional.of(new AccessGrant.OneCompany(HERON)), false, Optional.of("key-1"));
  private static final RegisteredClient OF_ALL =
      new RegisteredClient(Optional.of(new AccessGrant.AllCompanies()), true, Optional.empty());
  private static final RegisteredClient OF_ITS_TOKENS =
      new RegisteredClient(Optional.empty(), false, Optional.empty());

  /** A register with these clients by id; of the companies, these are suspended, these active. */
  protected abstract AccessRegister with(
      Map<String, RegisteredClient> clients, Set<Company> suspended, Set<Company> active);

  @Test
  void clients_areThoseThatWereRegistered() {
    AccessRegister register =
        with(
            Map.of("lms", OF_HERON, "platform", OF_ALL, "site", OF_ITS_TOKENS), Set.of(), Set.of());

    assertThat(register.client("lms")).contains(OF_HERON);
    assertThat(register.client("platform")).contains(OF_ALL);
    assertThat(register.client("site")).contains(OF_ITS_TOKENS);
  }

  @Test
  void aClientWithAnotherId_isUnknown_evenOneThatDiffersInCaseOnly() {
    AccessRegister register = with(Map.of("lms", OF_HERON), Set.of(), Set.of());

    assertThat(register.client("LMS")).isEmpty();
    assertThat(register.client("lms ")).isEmpty();
    assertThat(register.client("other")).isEmpty();
  }

  @Test
  void ids_withTheSignsThatPartKeys_areKeptApart() {
    AccessRegister register = with(Map.of("a#b", OF_HERON, "a%23b", OF_ALL), Set.of(), Set.of());

    assertThat(register.client("a#b")).contains(OF_HERON);
    assertThat(register.client("a%23b")).contains(OF_ALL);
  }

  @Test
  void theLongestClientId_canBeAskedFor() {
    assertThat(
            with(Map.of(), Set.of(), Set.of())
                .client("𝒜".repeat(AccessRegister.LONGEST_CLIENT_ID / 2)))
        .isEmpty();
  }

  @Test
  void aSuspendedCompany_isSuspendedInAnyFormOfItsName() {
    AccessRegister register =
        with(Map.of(), Set.of(HERON, new Company("Bücher #1")), Set.of(new Company("Egret")));

    assertThat(register.isSuspended(new Company("HERON"))).isTrue();
    assertThat(register.isSuspended(new Company("bücher #1"))).isTrue();
    assertThat(register.isSuspended(new Company("Egret"))).isFalse();
    assertThat(register.isSuspended(new Company("nobody"))).isFalse();
  }

  @Test
  void aClientAndACompanyOfOneName_areTwo() {
    AccessRegister register = with(Map.of("heron", OF_HERON), Set.of(HERON), Set.of());

    assertThat(register.client("heron")).contains(OF_HERON);
    assertThat(register.isSuspended(HERON)).isTrue();
  }
}
