package dev.keepmeengaged.domain;

import java.util.Optional;

/**
 * Port: what the operator registered of clients and companies. A change counts from the next read
 * on. Implementations are thread-safe and throw {@link UnavailableException} when their store
 * cannot be read.
 */
public interface AccessRegister {

  /** The longest client id, in characters (UTF-16). */
  int LONGEST_CLIENT_ID = 255;

  /**
   * What is registered of a client, of a company, or of both, which takes no longer than one of
   * them.
   *
   * @param clientId 1 to {@value #LONGEST_CLIENT_ID} characters, compared one by one
   */
  AccessEntries read(Optional<String> clientId, Optional<Company> company);
}
