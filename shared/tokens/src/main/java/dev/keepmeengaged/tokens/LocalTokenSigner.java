package dev.keepmeengaged.tokens;

import dev.keepmeengaged.domain.TokenSigner;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;

/** Signs with a key of this process, for the local system and tests. Thread-safe. */
public final class LocalTokenSigner implements TokenSigner {

  private static final int BITS = 2_048;

  private final KeyPair key;

  private LocalTokenSigner(KeyPair key) {
    this.key = key;
  }

  /** A signer with a new key. */
  public static LocalTokenSigner withNewKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      return new LocalTokenSigner(generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has RSA", e);
    }
  }

  @Override
  public RSAPublicKey publicKey() {
    return (RSAPublicKey) key.getPublic();
  }

  @Override
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA256withRSA", e);
    }
  }
}
