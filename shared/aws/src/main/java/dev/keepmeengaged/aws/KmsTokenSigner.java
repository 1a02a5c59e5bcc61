package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.TokenSigner;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.model.GetPublicKeyRequest;
import software.amazon.awssdk.services.kms.model.MessageType;
import software.amazon.awssdk.services.kms.model.SignRequest;
import software.amazon.awssdk.services.kms.model.SigningAlgorithmSpec;

/**
 * Signs with an RSA key that KMS keeps. A signature is one request; the public key, which never
 * changes, is read once.
 */
public final class KmsTokenSigner implements TokenSigner {

  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  private static final Duration CALL = Duration.ofSeconds(4);

  private final KmsClient client;
  private final String keyId;
  private volatile @Nullable RSAPublicKey known;

  KmsTokenSigner(KmsClient client, String keyId) {
    if (keyId.isEmpty()) {
      throw new IllegalArgumentException("Settings: no signing key is set");
    }
    this.client = client;
    this.keyId = keyId;
  }

  /**
   * A signer with a client of its own. Connects when first used.
   *
   * @param keyId the id or ARN of a key of the type RSA_2048 or longer, for SIGN_VERIFY
   */
  public static KmsTokenSigner of(Settings settings, String keyId) {
    return new KmsTokenSigner(
        ClientConfiguration.configure(KmsClient.builder(), settings, ATTEMPT, CALL).build(), keyId);
  }

  @Override
  public RSAPublicKey publicKey() {
    RSAPublicKey key = known;
    if (key == null) {
      GetPublicKeyRequest request =
          GetPublicKeyRequest.builder()
              .keyId(keyId)
              .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
              .build();
      key = decoded(reached(() -> client.getPublicKey(request)).publicKey().asByteArray());
      known = key;
    }
    return key;
  }

  private static RSAPublicKey decoded(byte[] key) {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the signing key is no RSA key", e);
    }
  }

  /** KMS takes messages of up to 4,096 bytes, and digests of any. */
  @Override
  public byte[] sign(byte[] message) {
    SignRequest request =
        SignRequest.builder()
            .keyId(keyId)
            .messageType(MessageType.DIGEST)
            .message(SdkBytes.fromByteArray(digest(message)))
            .signingAlgorithm(SigningAlgorithmSpec.RSASSA_PKCS1_V1_5_SHA_256)
            .overrideConfiguration(ClientConfiguration.withinDeadline(ATTEMPT, CALL))
            .build();
    return reached(() -> client.sign(request)).signature().asByteArray();
  }

  private static byte[] digest(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static <T> T reached(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException e) {
      throw AwsFailure.asUnavailable("Nothing can be signed right now.", e);
    }
  }
}
