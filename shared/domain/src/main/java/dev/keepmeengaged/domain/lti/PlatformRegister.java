package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.UnavailableException;
import java.util.Optional;

/**
 * Port: the platforms that the operator registered. A change counts from the next read on.
 * Implementations are thread-safe and throw {@link UnavailableException} when their store cannot be
 * read.
 */
public interface PlatformRegister {

  /**
   * The platform of this issuer and client; empty when it is not registered. Both are compared
   * character by character, and have to be such that {@link Platform#isId} holds.
   */
  Optional<Platform> platform(String issuer, String clientId);
}
