package dev.keepmeengaged.aws;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The credentials that Lambda gives a function. Under SnapStart they come from an address inside
 * the sandbox, {@code AWS_CONTAINER_CREDENTIALS_FULL_URI}, so that none are in the snapshot;
 * otherwise from {@code AWS_ACCESS_KEY_ID}, {@code AWS_SECRET_ACCESS_KEY} and {@code
 * AWS_SESSION_TOKEN}, which stay the same as long as the process lives. The default chain of the
 * SDK would find the same, after looking in five other places.
 */
final class Credentials {

  private static final String CONTAINER_ADDRESS = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
  private static final String KEY = "AWS_ACCESS_KEY_ID";
  private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
  private static final String TOKEN = "AWS_SESSION_TOKEN";

  private Credentials() {}

  static AwsCredentialsProvider in(Map<String, String> environment, List<String> problems) {
    if (!environment.getOrDefault(CONTAINER_ADDRESS, "").isEmpty()) {
      // Takes the address, and the token that goes with it, from the environment of the process.
      return SnapshotCredentials.of(ContainerCredentialsProvider::create);
    }
    String key = environment.getOrDefault(KEY, "");
    String secret = environment.getOrDefault(SECRET, "");
    String token = environment.getOrDefault(TOKEN, "");
    if (key.isEmpty()) {
      problems.add(KEY + " is not set");
    }
    if (secret.isEmpty()) {
      problems.add(SECRET + " is not set");
    }
    if (key.isEmpty() || secret.isEmpty()) {
      return AnonymousCredentialsProvider.create();
    }
    return StaticCredentialsProvider.create(
        token.isEmpty()
            ? AwsBasicCredentials.create(key, secret)
            : AwsSessionCredentials.create(key, secret, token));
  }
}
