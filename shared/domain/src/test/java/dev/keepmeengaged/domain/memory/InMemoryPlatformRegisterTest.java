package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.contract.PlatformRegisterContract;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;

class InMemoryPlatformRegisterTest extends PlatformRegisterContract {

  @Override
  protected PlatformRegister with(Platform... platforms) {
    InMemoryPlatformRegister register = new InMemoryPlatformRegister();
    for (Platform platform : platforms) {
      register.with(platform);
    }
    return register;
  }
}
