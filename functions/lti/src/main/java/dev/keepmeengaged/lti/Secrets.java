package dev.keepmeengaged.lti;

import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  /** A new one, of 43 characters that need no escape in an address. */
  static String next() {
    byte[] bytes = new byte[BYTES];
    // One of its own each time: what a snapshot of this process held would be no secret.
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
