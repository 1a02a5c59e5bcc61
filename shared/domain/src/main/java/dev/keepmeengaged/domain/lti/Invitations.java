package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.UnavailableException;
import java.util.Optional;

/**
 * Port: invitations that were not used. Implementations are thread-safe and throw {@link
 * UnavailableException} when their store cannot be read or written.
 */
public interface Invitations {

  /** The invitation with this fingerprint, which stays; it may have expired. */
  Optional<Invitation> find(String fingerprint);

  /**
   * The invitation with this fingerprint, once: of several who ask, at most one gets it, and it may
   * have expired.
   */
  Optional<Invitation> take(String fingerprint);
}
