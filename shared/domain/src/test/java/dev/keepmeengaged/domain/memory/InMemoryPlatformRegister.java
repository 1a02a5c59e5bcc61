package dev.keepmeengaged.domain.memory;

import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The platforms over a map: passes the same contract tests as the real adapter. */
public final class InMemoryPlatformRegister implements PlatformRegister {

  private final Map<List<String>, Platform> platforms = new ConcurrentHashMap<>();

  /** Registers a platform, or replaces it. */
  public InMemoryPlatformRegister with(Platform platform) {
    platforms.put(List.of(platform.issuer(), platform.clientId()), platform);
    return this;
  }

  @Override
  public Optional<Platform> platform(String issuer, String clientId) {
    return Optional.ofNullable(platforms.get(List.of(issuer, clientId)));
  }

  @Override
  public boolean add(Platform platform) {
    return platforms.putIfAbsent(List.of(platform.issuer(), platform.clientId()), platform) == null;
  }
}
