package dev.keepmeengaged.domain;

import java.security.interfaces.RSAPublicKey;

/**
 * Port: signs by RSASSA-PKCS1-v1_5 with SHA-256 (RS256 of RFC 7518), with a key that it does not
 * give away. Implementations are thread-safe and throw {@link UnavailableException} when the key
 * cannot be used.
 */
public interface TokenSigner {

  /** What verifies the signatures. */
  RSAPublicKey publicKey();

  /** The signature of a message. */
  byte[] sign(byte[] message);
}
