package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Logins over a map: pass the same contract tests as the real adapter. */
public final class InMemoryLogins implements Logins {

  private final Map<String, Login> logins = new ConcurrentHashMap<>();

  @Override
  public void keep(Login login) {
    logins.put(login.state(), login);
  }

  @Override
  public Optional<Login> find(String state) {
    return Optional.ofNullable(logins.get(state));
  }

  @Override
  public Optional<Login> take(String state) {
    return Optional.ofNullable(logins.remove(state));
  }
}
