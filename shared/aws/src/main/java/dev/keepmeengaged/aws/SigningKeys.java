package dev.keepmeengaged.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * Clears the SDK's cache of signing keys. The SDK keeps the last 300 keys for good, under the
 * secrets that they were derived from, and offers no way to remove them: so stub keys push them
 * out.
 */
final class SigningKeys {

  /** As {@code SignerUtils} of the SDK's module {@code http-auth-aws} has it. */
  private static final int KEPT = 300;

  private static final String MADE_UP = "made-up";

  private SigningKeys() {}

  /** Removes all keys and secrets of requests that were signed before. */
  static void forget() {
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.GET)
            .protocol("https")
            .host("localhost")
            .build();
    AwsV4HttpSigner signer = AwsV4HttpSigner.create();
    for (int i = 0; i < KEPT; i++) {
      AwsBasicCredentials credentials = AwsBasicCredentials.create(MADE_UP, MADE_UP + i);
      signer.sign(
          sign ->
              sign.identity(credentials)
                  .request(request)
                  .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, MADE_UP)
                  .putProperty(AwsV4HttpSigner.REGION_NAME, MADE_UP));
    }
  }
}
