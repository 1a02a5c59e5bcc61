package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.UnavailableException;
import java.util.Optional;

/**
 * Port: logins that have begun. Implementations are thread-safe and throw {@link
 * UnavailableException} when their store cannot be read or written.
 */
public interface Logins {

  /** Keeps a login until it is taken, and at least until it expires. */
  void keep(Login login);

  /**
   * The login with this state, which stays; it may have expired.
   *
   * @param state 1 to {@value Platform#LONGEST_ID} characters
   */
  Optional<Login> find(String state);

  /**
   * The login with this state, once: of several who ask, at most one gets it, and it may have
   * expired.
   *
   * @param state 1 to {@value Platform#LONGEST_ID} characters
   */
  Optional<Login> take(String state);
}
