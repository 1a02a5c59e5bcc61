package dev.keepmeengaged.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.TokenSigner;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import org.junit.jupiter.api.Test;

/** What every {@link TokenSigner} does. */
public abstract class TokenSignerContract {

  protected abstract TokenSigner signer();

  @Test
  void aSignature_isVerifiedByThePublicKey() throws GeneralSecurityException {
    TokenSigner signer = signer();
    // Longer than what KMS takes as a message.
    byte[] message = "header.claims".repeat(1_000).getBytes(StandardCharsets.US_ASCII);
    byte[] signature = signer.sign(message);

    assertThat(verifies(signer, message, signature)).isTrue();
    message[0]++;
    assertThat(verifies(signer, message, signature)).isFalse();
  }

  @Test
  void theKey_isLongEnough() {
    assertThat(signer().publicKey().getModulus().bitLength()).isGreaterThanOrEqualTo(2_048);
  }

  private static boolean verifies(TokenSigner signer, byte[] message, byte[] signature)
      throws GeneralSecurityException {
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(signer.publicKey());
    verifier.update(message);
    return verifier.verify(signature);
  }
}
