package dev.keepmeengaged.domain.lti;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Texts that nobody can guess. */
public final class Secrets {

  private static final int BYTES = 32;

  private Secrets() {}

  /** A new one, of 43 characters that need no escape in an address. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    // One of its own each time: what a snapshot of this process held would be no secret.
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether a text has the form of one. */
  public static boolean isSecret(String text) {
    return text.matches("[A-Za-z0-9_-]{43}");
  }

  /** What is kept of a secret: a text that tells it from others and does not give it away. */
  public static String fingerprint(String secret) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret));
  }

  /** The hash of a text in UTF-8. */
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Compares in a time that tells nothing of where they differ. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(sha256(one), sha256(other));
  }
}
