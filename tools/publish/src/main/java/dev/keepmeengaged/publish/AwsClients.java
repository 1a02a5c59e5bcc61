package dev.keepmeengaged.publish;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The AWS clients of the command line. Region and credentials come from where the SDK always looks
 * for them, endpoints from the standard variables {@code AWS_ENDPOINT_URL_DYNAMODB}, {@code
 * AWS_ENDPOINT_URL_S3}, {@code AWS_ENDPOINT_URL_CLOUDFORMATION}, {@code
 * AWS_ENDPOINT_URL_API_GATEWAY} and {@code AWS_ENDPOINT_URL}.
 */
final class AwsClients {

  private static final int ATTEMPTS = 6;

  private static final Duration CLOUDFORMATION_CALL = Duration.ofSeconds(30);

  /** API Gateway takes five new keys a second, and fewer of other requests. */
  private static final Duration API_GATEWAY_CALL = Duration.ofMinutes(1);

  /** Shorter than {@link PublishTimes#life}. */
  private static final Duration DYNAMODB_CALL = Duration.ofSeconds(30);

  private static final Duration DYNAMODB_ATTEMPT = Duration.ofSeconds(10);

  /** Enough for 30 MB over a slow line. */
  private static final Duration S3_CALL = Duration.ofMinutes(10);

  private final Map<String, String> environment;
  private final SdkHttpClient http = UrlConnectionHttpClient.create();

  private AwsClients(Map<String, String> environment) {
    this.environment = environment;
  }

  static AwsClients of(Map<String, String> environment) {
    return new AwsClients(environment);
  }

  /**
   * A table and a bucket with their clients.
   *
   * @throws PublishException when there is no region
   */
  PublishTarget target(String table, String bucket) {
    try {
      return new PublishTarget(dynamoDb(), s3Client(), table, bucket);
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /**
   * A client of S3.
   *
   * @throws PublishException when there is no region
   */
  S3Client s3() {
    try {
      return s3Client();
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /**
   * The outputs of a stack, by key.
   *
   * @throws PublishException when there is no such stack, or CloudFormation cannot be reached
   */
  Map<String, String> stackOutputs(String stack) {
    try (CloudFormationClient cloudFormation = cloudFormation()) {
      return new StackOutputs(cloudFormation).of(stack);
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /**
   * A client of DynamoDB.
   *
   * @throws PublishException when there is no region
   */
  DynamoDbClient table() {
    try {
      return dynamoDb();
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /**
   * The API keys of the clients of a stack; empty in the access mode {@code open}, where a stack
   * has no usage plans.
   *
   * @param outputs of the stack
   * @throws PublishException when there is no region
   */
  Optional<UsageKeys> usageKeys(String stack, Map<String, String> outputs) {
    Map<UsagePlan, String> plans = new EnumMap<>(UsagePlan.class);
    for (UsagePlan plan : UsagePlan.values()) {
      Optional.ofNullable(outputs.get(plan.output())).ifPresent(id -> plans.put(plan, id));
    }
    if (plans.size() < UsagePlan.values().length) {
      return Optional.empty();
    }
    try {
      ApiGatewayClient client =
          ApiGatewayClient.builder()
              .httpClient(http)
              .overrideConfiguration(overrides(API_GATEWAY_CALL).build())
              .build();
      return Optional.of(new UsageKeys(client, stack, plans));
    } catch (SdkException e) {
      throw new PublishException(AwsFailures.explain(e), e);
    }
  }

  /** A service's own variable, else the one for all services. */
  private Optional<URI> endpoint(String variable) {
    return Stream.of(variable, "AWS_ENDPOINT_URL")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(URI::create);
  }

  private CloudFormationClient cloudFormation() {
    return CloudFormationClient.builder()
        .httpClient(http)
        .overrideConfiguration(overrides(CLOUDFORMATION_CALL).build())
        .build();
  }

  private DynamoDbClient dynamoDb() {
    return DynamoDbClient.builder()
        .httpClient(http)
        .overrideConfiguration(
            overrides(DYNAMODB_CALL).apiCallAttemptTimeout(DYNAMODB_ATTEMPT).build())
        .build();
  }

  private S3Client s3Client() {
    return S3Client.builder()
        .httpClient(http)
        // A stand-in is reached by its address, where a bucket cannot be part of the host's name.
        .forcePathStyle(endpoint("AWS_ENDPOINT_URL_S3").isPresent())
        .overrideConfiguration(overrides(S3_CALL).build())
        .build();
  }

  private static ClientOverrideConfiguration.Builder overrides(Duration call) {
    return ClientOverrideConfiguration.builder()
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(ATTEMPTS).build())
        .apiCallTimeout(call);
  }
}
