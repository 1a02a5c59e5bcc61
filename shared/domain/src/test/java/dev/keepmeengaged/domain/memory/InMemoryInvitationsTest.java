package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.contract.InvitationsContract;
import dev.keepmeengaged.domain.lti.Invitation;
import dev.keepmeengaged.domain.lti.Invitations;

class InMemoryInvitationsTest extends InvitationsContract {

  @Override
  protected Invitations with(Invitation... invitations) {
    InMemoryInvitations all = new InMemoryInvitations();
    for (Invitation invitation : invitations) {
      all.with(invitation);
    }
    return all;
  }
}
