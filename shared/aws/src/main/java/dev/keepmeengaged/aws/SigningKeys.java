package dev.keepmeengaged.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/**
 * The keys that requests were signed with. The SDK keeps the last 300 of them for good, by the
 * secrets that they were derived from, and has no way to take them back: made-up ones push them
 * out.
 */
final class SigningKeys {

  /** As {@code SignerUtils} of the SDK's module {@code http-auth-aws} has it. */
  private static final int KEPT = 300;

  private static final String MADE_UP = "made-up";

  private SigningKeys() {}

  /** Leaves no key, and no secret of one, of a request that was signed before. */
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
