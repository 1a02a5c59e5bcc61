package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What all {@link Invitations} do. */
public abstract class InvitationsContract {

  protected static final Invitation OF_HERON =
      invitation("fingerprint-1", Optional.of(new Company("Heron")));

  /** With these invitations. */
  protected abstract Invitations with(Invitation... invitations);

  private static Invitation invitation(String fingerprint, Optional<Company> company) {
    return new Invitation(fingerprint, company, Instant.parse("2026-11-30T09:10:00Z"));
  }

  @Test
  void anInvitation_isTakenOnce() {
    Invitation ofSeveral = invitation("fingerprint-2", Optional.empty());
    Invitations invitations = with(OF_HERON, ofSeveral);

    assertThat(invitations.find("fingerprint-1")).contains(OF_HERON);
    assertThat(invitations.take("fingerprint-1")).contains(OF_HERON);
    assertThat(invitations.find("fingerprint-1")).isEmpty();
    assertThat(invitations.take("fingerprint-1")).isEmpty();
    assertThat(invitations.take("fingerprint-2")).contains(ofSeveral);
  }

  @Test
  void aFingerprintOfNoInvitation_hasNone() {
    Invitations invitations = with(OF_HERON);

    assertThat(invitations.find("FINGERPRINT-1")).isEmpty();
    assertThat(invitations.take("fingerprint")).isEmpty();
  }
}
