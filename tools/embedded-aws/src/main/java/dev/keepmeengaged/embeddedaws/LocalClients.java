package dev.keepmeengaged.embeddedaws;

import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of the embedded services, or of others on this machine that take the same keys. */
public final class LocalClients {

  private static final StaticCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsBasicCredentials.create(EmbeddedS3.ACCESS_KEY, EmbeddedS3.SECRET_KEY));

  private LocalClients() {}

  /**
   * A client of the DynamoDB at this address.
   *
   * @param between see every request, and may change it
   */
  public static DynamoDbClient dynamoDb(URI endpoint, ExecutionInterceptor... between) {
    return DynamoDbClient.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .endpointOverride(endpoint)
        .overrideConfiguration(c -> c.executionInterceptors(List.of(between)))
        .build();
  }

  /**
   * A client of the S3 at this address.
   *
   * @param between see every request, and may change it
   */
  public static S3Client s3(URI endpoint, ExecutionInterceptor... between) {
    return S3Client.builder()
        .httpClient(UrlConnectionHttpClient.create())
        .region(Region.US_EAST_1)
        .credentialsProvider(CREDENTIALS)
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .overrideConfiguration(c -> c.executionInterceptors(List.of(between)))
        .build();
  }
}
