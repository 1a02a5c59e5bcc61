package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.AccessMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The settings of a function, from its environment. Read once, at start. Immutable.
 *
 * @param access whether callers need a token
 * @param tableName the table with the published courses
 * @param bucket the bucket with the published models; only functions with a model have one
 * @param region the AWS region of both
 * @param credentials the credentials that sign requests
 * @param dynamoDbEndpoint the address of DynamoDB, when it is not AWS's own
 * @param s3Endpoint the address of S3, when it is not AWS's own
 */
public record Settings(
    AccessMode access,
    String tableName,
    Optional<String> bucket,
    String region,
    AwsCredentialsProvider credentials,
    Optional<URI> dynamoDbEndpoint,
    Optional<URI> s3Endpoint) {

  private static final String ACCESS_MODE = "ACCESS_MODE";
  private static final String TABLE_NAME = "TABLE_NAME";
  private static final String BUCKET_NAME = "BUCKET_NAME";
  private static final String REGION = "AWS_REGION";
  private static final String DYNAMODB_ENDPOINT = "AWS_ENDPOINT_URL_DYNAMODB";
  private static final String S3_ENDPOINT = "AWS_ENDPOINT_URL_S3";

  /**
   * The settings in these environment variables: {@code ACCESS_MODE} ({@code open} or {@code
   * token}), {@code TABLE_NAME}, {@code AWS_REGION} and credentials are needed ({@link Credentials}
   * says which), {@code BUCKET_NAME}, {@code AWS_ENDPOINT_URL_DYNAMODB} and {@code
   * AWS_ENDPOINT_URL_S3} are optional. An empty variable counts as one that is not set.
   *
   * @throws IllegalArgumentException naming every variable that is missing or has no valid value
   */
  public static Settings fromEnvironment(Map<String, String> environment) {
    Reader reader = new Reader(environment);
    Settings settings =
        new Settings(
            reader.access(),
            reader.required(TABLE_NAME, "[A-Za-z0-9_.-]{3,255}", "a table's name"),
            reader.optional(BUCKET_NAME, "[a-z0-9.-]{3,63}", "a bucket's name"),
            reader.required(REGION, "[a-z0-9-]{1,40}", "a region's name"),
            Credentials.in(environment, reader.problems),
            reader.endpoint(DYNAMODB_ENDPOINT),
            reader.endpoint(S3_ENDPOINT));
    if (!reader.problems.isEmpty()) {
      throw new IllegalArgumentException("Settings: " + String.join("; ", reader.problems));
    }
    return settings;
  }

  /**
   * The bucket with the published models.
   *
   * @throws IllegalStateException when the environment names none
   */
  public String requiredBucket() {
    return bucket.orElseThrow(
        () -> new IllegalStateException("Settings: " + BUCKET_NAME + " is not set"));
  }

  private record Reader(Map<String, String> environment, List<String> problems) {

    Reader(Map<String, String> environment) {
      this(environment, new ArrayList<>());
    }

    /** Not set is no mode: who forgets it must not open what others closed. */
    AccessMode access() {
      return required(ACCESS_MODE, "open|token", "open or token").equals("open")
          ? AccessMode.OPEN
          : AccessMode.TOKEN;
    }

    String required(String name, String form, String what) {
      if (environment.getOrDefault(name, "").isEmpty()) {
        problems.add(name + " is not set");
      }
      return optional(name, form, what).orElse("");
    }

    Optional<String> optional(String name, String form, String what) {
      Optional<String> value = Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
      if (value.isPresent() && !value.get().matches(form)) {
        problems.add("%s is not %s: '%s'".formatted(name, what, value.get()));
      }
      return value;
    }

    Optional<URI> endpoint(String name) {
      return optional(name, ".*", "").flatMap(value -> endpoint(name, value));
    }

    private Optional<URI> endpoint(String name, String value) {
      try {
        URI uri = new URI(value);
        if (List.of("http", "https").contains(String.valueOf(uri.getScheme()))
            && uri.getHost() != null) {
          return Optional.of(uri);
        }
      } catch (URISyntaxException e) {
        // Reported below, with the others that are no addresses.
      }
      problems.add("%s is not an http or https address: '%s'".formatted(name, value));
      return Optional.empty();
    }
  }
}
