package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.AccessEntries;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.RegisteredClient;
import dev.keepmeengaged.tokens.LaunchTokens;
import java.util.Optional;

/** What the operator suspended beside platforms: companies, and launches of all platforms. */
final class Suspensions {

  private final AccessRegister register;
  private final String client;

  Suspensions(LtiSettings settings, AccessRegister register) {
    this.register = register;
    this.client = LaunchTokens.client(settings.site());
  }

  /** Whether launches may open nothing of a company now. */
  boolean shut(Company company) {
    AccessEntries entries = register.read(Optional.of(client), Optional.of(company));
    return entries.companySuspended()
        || entries.client().filter(RegisteredClient::suspended).isPresent();
  }
}
