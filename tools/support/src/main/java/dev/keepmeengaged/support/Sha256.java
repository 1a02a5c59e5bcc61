package dev.keepmeengaged.support;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Computes SHA-256, which every Java platform provides. */
public final class Sha256 {

  private Sha256() {}

  /** A new digest, for content that arrives in parts. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The hash of the content, 32 bytes. */
  public static byte[] of(byte[] content) {
    return newDigest().digest(content);
  }
}
