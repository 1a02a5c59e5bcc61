package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.AccessEntries;
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

    assertThat(client(register, "lms")).contains(OF_HERON);
    assertThat(client(register, "platform")).contains(OF_ALL);
    assertThat(client(register, "site")).contains(OF_ITS_TOKENS);
  }

  @Test
  void aClientWithAnotherId_isUnknown_evenOneThatDiffersInCaseOnly() {
    AccessRegister register = with(Map.of("lms", OF_HERON), Set.of(), Set.of());

    assertThat(client(register, "LMS")).isEmpty();
    assertThat(client(register, "lms ")).isEmpty();
    assertThat(client(register, "other")).isEmpty();
  }

  @Test
  void ids_withTheSignsThatPartKeys_areKeptApart() {
    AccessRegister register = with(Map.of("a#b", OF_HERON, "a%23b", OF_ALL), Set.of(), Set.of());

    assertThat(client(register, "a#b")).contains(OF_HERON);
    assertThat(client(register, "a%23b")).contains(OF_ALL);
  }

  @Test
  void theLongestClientId_canBeAskedFor() {
    assertThat(
            client(
                with(Map.of(), Set.of(), Set.of()),
                "𝒜".repeat(AccessRegister.LONGEST_CLIENT_ID / 2)))
        .isEmpty();
  }

  @Test
  void aSuspendedCompany_isSuspendedInAnyFormOfItsName() {
    AccessRegister register =
        with(Map.of(), Set.of(HERON, new Company("Bücher #1")), Set.of(new Company("Egret")));

    assertThat(isSuspended(register, new Company("HERON"))).isTrue();
    assertThat(isSuspended(register, new Company("bücher #1"))).isTrue();
    assertThat(isSuspended(register, new Company("Egret"))).isFalse();
    assertThat(isSuspended(register, new Company("nobody"))).isFalse();
  }

  @Test
  void aClientAndACompanyOfOneName_areTwo() {
    AccessRegister register = with(Map.of("heron", OF_HERON), Set.of(HERON), Set.of());

    assertThat(client(register, "heron")).contains(OF_HERON);
    assertThat(isSuspended(register, HERON)).isTrue();
  }

  @Test
  void aClientAndACompany_areReadTogether_eachForItself() {
    Company egret = new Company("Egret");
    AccessRegister register = with(Map.of("lms", OF_HERON), Set.of(egret), Set.of());

    assertThat(register.read(Optional.of("lms"), Optional.of(egret)))
        .isEqualTo(new AccessEntries(Optional.of(OF_HERON), true));
    assertThat(register.read(Optional.of("lms"), Optional.of(HERON)))
        .isEqualTo(new AccessEntries(Optional.of(OF_HERON), false));
    assertThat(register.read(Optional.of("other"), Optional.of(egret)))
        .isEqualTo(new AccessEntries(Optional.empty(), true));
    assertThat(register.read(Optional.empty(), Optional.empty()))
        .isEqualTo(new AccessEntries(Optional.empty(), false));
  }

  private static Optional<RegisteredClient> client(AccessRegister register, String id) {
    return register.read(Optional.of(id), Optional.empty()).client();
  }

  private static boolean isSuspended(AccessRegister register, Company company) {
    return register.read(Optional.empty(), Optional.of(company)).companySuspended();
  }
}
