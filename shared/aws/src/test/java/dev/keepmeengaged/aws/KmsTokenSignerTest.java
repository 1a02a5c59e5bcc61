package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.domain.UnavailableException;
import dev.keepmeengaged.domain.contract.TokenSignerContract;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.GetPublicKeyResponse;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SignResponse;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

class KmsTokenSignerTest extends TokenSignerContract {

  private final Kms kms = new Kms();

  @Override
  protected TokenSigner signer() {
    return new KmsTokenSigner(kms, "key-1");
  }

  @Test
  void thePublicKey_isReadOnce() {
    TokenSigner signer = signer();

    assertThat(signer.publicKey()).isEqualTo(signer.publicKey());
    assertThat(kms.keysRead).isEqualTo(1);
  }

  @Test
  void aKeyServiceThatCannotBeReached_isUnavailable() {
    kms.down = true;
    TokenSigner signer = signer();

    assertThatExceptionOfType(UnavailableException.class)
        .isThrownBy(() -> signer.sign(new byte[1]));
    assertThatExceptionOfType(UnavailableException.class).isThrownBy(signer::publicKey);
  }

  @Test
  void aSignerWithoutAKey_isNotMade() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> new KmsTokenSigner(kms, ""));
  }

  /** Signs a digest as KMS does. */
  private static final class Kms implements KmsClient {

    /** DigestInfo of SHA-256 (RFC 8017, 9.2, note 1), to which the digest is added. */
    private static final byte[] DIGEST_INFO =
        HexFormat.of().parseHex("3031300d060960864801650304020105000420");

    private static final KeyPair KEY = key();

    private boolean down;
    private int keysRead;

    private static KeyPair key() {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2_048);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public SignResponse sign(SignRequest request) {
      requireUp();
      assertThat(request.keyId()).isEqualTo("key-1");
      assertThat(request.messageType()).isEqualTo(MessageType.DIGEST);
      assertThat(request.signingAlgorithm())
          .isEqualTo(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256);
      try {
        Signature signature = Signature.getInstance("NONEwithRSA");
        signature.initSign(KEY.getPrivate());
        signature.update(DIGEST_INFO);
        signature.update(request.message().asByteArray());
        return SignResponse.builder().signature(SdkBytes.fromByteArray(signature.sign())).build();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public GetPublicKeyResponse getPublicKey(GetPublicKeyRequest request) {
      requireUp();
      keysRead++;
      return GetPublicKeyResponse.builder()
          .publicKey(SdkBytes.fromByteArray(KEY.getPublic().getEncoded()))
          .build();
    }

    private void requireUp() {
      if (down) {
        throw SdkClientException.create("the line is cut");
      }
    }

    @Override
    public String serviceName() {
      return "kms";
    }

    @Override
    public void close() {}
  }
}
