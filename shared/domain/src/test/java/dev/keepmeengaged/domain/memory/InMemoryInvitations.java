package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Invitations over a map: pass the same contract tests as the real adapter. */
public final class InMemoryInvitations implements Invitations {

  private final Map<String, Invitation> invitations = new ConcurrentHashMap<>();

  /** Adds an invitation. */
  public InMemoryInvitations with(Invitation invitation) {
    invitations.put(invitation.fingerprint(), invitation);
    return this;
  }

  @Override
  public Optional<Invitation> find(String fingerprint) {
    return Optional.ofNullable(invitations.get(fingerprint));
  }

  @Override
  public Optional<Invitation> take(String fingerprint) {
    return Optional.ofNullable(invitations.remove(fingerprint));
  }
}
