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
   * The client of this id; empty when it is not registered. Ids are compared character by
   * character.
   *
   * @param clientId 1 to {@value #LONGEST_CLIENT_ID} characters
   */
  Optional<RegisteredClient> client(String clientId);

  /** Whether the operator suspended this company. One that is not registered is not suspended. */
  boolean isSuspended(Company company);
}
