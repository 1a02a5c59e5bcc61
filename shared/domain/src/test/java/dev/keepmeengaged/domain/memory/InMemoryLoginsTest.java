package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.contract.LoginsContract;
import dev.keepmeengaged.domain.lti.Logins;

class InMemoryLoginsTest extends LoginsContract {

  @Override
  protected Logins none() {
    return new InMemoryLogins();
  }
}
