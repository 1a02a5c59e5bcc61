package dev.keepmeengaged.domain.lti;

import dev.keepmeengaged.domain.Company;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Leave for a platform to register itself, once.
 *
 * @param fingerprint of the secret in the link that the operator gives away
 * @param company of the deployment that is registered; none where it serves several companies
 * @param expires when it is too late, in whole seconds
 */
public record Invitation(String fingerprint, Optional<Company> company, Instant expires) {

  /** What is kept of a secret: it tells it from others and does not give it away. */
  public static String fingerprintOf(String secret) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
