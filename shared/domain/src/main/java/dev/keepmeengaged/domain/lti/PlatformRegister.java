package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.UnavailableException;
import java.util.Optional;

/**
 * Port: the platforms that the operator registered, or invited. A change counts from the next read
 * on. Implementations are thread-safe and throw {@link UnavailableException} when their store
 * cannot be read or written.
 */
public interface PlatformRegister {

  /**
   * The platform of this issuer and client; empty when it is not registered. Both are compared
   * character by character, and have to be such that {@link Platform#isId} holds.
   */
  Optional<Platform> platform(String issuer, String clientId);

  /**
   * Registers a platform, unless there is one of its issuer and client.
   *
   * @return false when there is one, which stays as it is
   */
  boolean add(Platform platform);
}
