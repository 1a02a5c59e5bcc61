package dev.keepmeengaged.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.keepmeengaged.domain.RefusedException;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What the SDK throws for answers as DynamoDB and S3 give them, and for none. */
class AwsFailureTest {

  @ParameterizedTest
  @CsvSource({
    "400, AccessDeniedException, ACCESS_DENIED",
    "400, UnrecognizedClientException, ACCESS_DENIED",
    "400, ExpiredTokenException, ACCESS_DENIED",
    "400, InvalidSignatureException, ACCESS_DENIED",
    "400, IncompleteSignatureException, ACCESS_DENIED",
    "400, MissingAuthenticationTokenException, ACCESS_DENIED",
    "400, ResourceNotFoundException, NOT_FOUND",
    "400, ValidationException, INVALID_REQUEST",
    "400, SerializationException, INVALID_REQUEST",
    "400, ItemCollectionSizeLimitExceededException, INVALID_REQUEST",
    "400, ProvisionedThroughputExceededException, THROTTLED",
    "400, RequestLimitExceeded, THROTTLED",
    "400, ThrottlingException, THROTTLED",
    "500, InternalServerError, SERVER_ERROR",
    "503, ServiceUnavailable, SERVER_ERROR",
  })
  void anErrorOfDynamoDb_hasItsClass(int status, String code, AwsFailure expected) {
    String body =
        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"m\"}".formatted(code);
    DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClient(new Answering(status, "application/x-amz-json-1.0", body))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
            .build();

    SdkException thrown = thrownBy(() -> client.getItem(g -> g.tableName("t")));

    assertThat(AwsFailure.of(thrown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "403, AccessDenied, ACCESS_DENIED",
    "403, InvalidAccessKeyId, ACCESS_DENIED",
    "403, SignatureDoesNotMatch, ACCESS_DENIED",
    "400, ExpiredToken, ACCESS_DENIED",
    "400, InvalidToken, ACCESS_DENIED",
    "403, '', ACCESS_DENIED",
    "404, NoSuchKey, NOT_FOUND",
    "404, NoSuchBucket, NOT_FOUND",
    "404, '', NOT_FOUND",
    "400, InvalidRequest, INVALID_REQUEST",
    "400, AuthorizationHeaderMalformed, INVALID_REQUEST",
    "301, PermanentRedirect, INVALID_REQUEST",
    "400, RequestTimeout, TIMED_OUT",
    "503, SlowDown, THROTTLED",
    "429, '', THROTTLED",
    "500, InternalError, SERVER_ERROR",
    "503, ServiceUnavailable, SERVER_ERROR",
    "502, '', SERVER_ERROR",
  })
  void anErrorOfS3_hasItsClass(int status, String code, AwsFailure expected) {
    String body =
        code.isEmpty() ? "" : "<Error><Code>%s</Code><Message>m</Message></Error>".formatted(code);
    S3Client client =
        S3Client.builder()
            .httpClient(new Answering(status, "application/xml", body))
            .region(Region.EU_WEST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .overrideConfiguration(c -> c.retryStrategy(r -> r.maxAttempts(1)))
            .build();

    SdkException thrown = thrownBy(() -> client.getObjectAsBytes(g -> g.bucket("b").key("k")));

    assertThat(AwsFailure.of(thrown)).isEqualTo(expected);
  }

  static Stream<Arguments> withoutAnAnswer() {
    return Stream.of(
        Arguments.of(ApiCallTimeoutException.create(8_000), AwsFailure.TIMED_OUT),
        Arguments.of(ApiCallAttemptTimeoutException.create(3_000), AwsFailure.TIMED_OUT),
        Arguments.of(AbortedException.create("interrupted"), AwsFailure.TIMED_OUT),
        Arguments.of(caused(new SocketTimeoutException()), AwsFailure.TIMED_OUT),
        Arguments.of(caused(new IOException(new SocketTimeoutException())), AwsFailure.TIMED_OUT),
        Arguments.of(caused(new ConnectException()), AwsFailure.UNREACHABLE),
        Arguments.of(caused(new UnknownHostException()), AwsFailure.UNREACHABLE),
        Arguments.of(
            SdkClientException.create("Unable to load credentials"), AwsFailure.UNREACHABLE));
  }

  private static SdkClientException caused(IOException cause) {
    return SdkClientException.create("Unable to execute HTTP request", cause);
  }

  @ParameterizedTest
  @MethodSource("withoutAnAnswer")
  void aCallWithoutAnAnswer_hasItsClass(SdkException thrown, AwsFailure expected) {
    assertThat(AwsFailure.of(thrown)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void refusals_areThoseThatDoNotPass(AwsFailure failure) {
    assertThat(failure.isRefusal())
        .isEqualTo(
            Set.of(AwsFailure.ACCESS_DENIED, AwsFailure.NOT_FOUND, AwsFailure.INVALID_REQUEST)
                .contains(failure));
  }

  @ParameterizedTest
  @CsvSource({"403, true", "404, true", "400, true", "500, false", "429, false"})
  void aRefusal_isToldFromAnOutage(int status, boolean refused) {
    SdkException thrown = (SdkException) S3Exception.builder().statusCode(status).build();

    UnavailableException failure = AwsFailure.asUnavailable("It cannot be read.", thrown);

    assertThat(failure).hasMessage("It cannot be read.").hasCause(thrown);
    assertThat(failure instanceof RefusedException).isEqualTo(refused);
  }

  private static SdkException thrownBy(Supplier<?> call) {
    try {
      throw new AssertionError("answered: " + call.get());
    } catch (SdkException e) {
      return e;
    }
  }

  /** A service that always gives the same answer. */
  private record Answering(int status, String type, String body) implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          return HttpExecuteResponse.builder()
              .response(
                  SdkHttpResponse.builder()
                      .statusCode(status)
                      .putHeader("Content-Type", type)
                      .putHeader("Content-Length", Integer.toString(bytes.length))
                      .build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }
}
