package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.domain.contract.AccessRegisterContract;
import java.util.Map;
import java.util.Set;

class InMemoryAccessRegisterTest extends AccessRegisterContract {

  @Override
  protected AccessRegister with(
      Map<String, RegisteredClient> clients, Set<Company> suspended, Set<Company> active) {
    InMemoryAccessRegister register = new InMemoryAccessRegister();
    clients.forEach(register::with);
    suspended.forEach(register::suspend);
    return register;
  }
}
