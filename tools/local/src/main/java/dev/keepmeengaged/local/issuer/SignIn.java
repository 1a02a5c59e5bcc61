package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.local.issuer.Accounts.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That a person signed in.
 *
 * @param session what all its codes and tokens have in common, and end with
 * @param scopes what its tokens are for
 * @param nonce what the page that asked for it wants to find in its ID token
 * @param at when it was
 */
record SignIn(
    String session, Person person, Set<String> scopes, Optional<String> nonce, Instant at) {

  SignIn {
    scopes = Set.copyOf(scopes);
  }
}
