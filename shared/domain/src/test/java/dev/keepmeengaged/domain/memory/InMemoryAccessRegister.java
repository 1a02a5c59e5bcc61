package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The register over a map: passes the same contract tests as the real adapter. */
public final class InMemoryAccessRegister implements AccessRegister {

  private final Map<String, RegisteredClient> clients = new ConcurrentHashMap<>();
  private final Set<Company> suspended = ConcurrentHashMap.newKeySet();

  /** Registers a client, or replaces it. */
  public InMemoryAccessRegister with(String clientId, RegisteredClient client) {
    clients.put(clientId, client);
    return this;
  }

  /** Suspends a company. */
  public InMemoryAccessRegister suspend(Company company) {
    suspended.add(company);
    return this;
  }

  @Override
  public AccessEntries read(Optional<String> clientId, Optional<Company> company) {
    return new AccessEntries(
        clientId.map(clients::get), company.filter(suspended::contains).isPresent());
  }
}
