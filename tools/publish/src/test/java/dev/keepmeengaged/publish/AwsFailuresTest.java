package dev.keepmeengaged.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class AwsFailuresTest {

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(
            answer(400, "AccessDeniedException", "User u is not authorized"),
            "DynamoDb denies access: User u is not authorized"),
        Arguments.of(
            answer(404, "NoSuchKey", "The key does not exist"),
            "DynamoDb does not find what is asked for: The key does not exist"),
        Arguments.of(
            answer(400, "ValidationException", "One of the keys is too long"),
            "DynamoDb refuses the request: One of the keys is too long"),
        Arguments.of(
            answer(400, "ThrottlingException", "Rate exceeded"),
            "DynamoDb is too busy: try again later."),
        Arguments.of(
            answer(500, "InternalServerError", "m"),
            "DynamoDb has a fault of its own: try again later."),
        Arguments.of(
            ApiCallTimeoutException.create(8_000), "AWS does not answer in time: try again later."),
        Arguments.of(
            SdkClientException.create("no route", new ConnectException()),
            "AWS cannot be reached: no route"),
        Arguments.of(
            SdkClientException.create("Unable to load region from any provider"),
            "No AWS region is set: set AWS_REGION."),
        Arguments.of(
            (SdkException) S3Exception.builder().statusCode(403).message("Forbidden").build(),
            "AWS denies access: Forbidden"));
  }

  private static SdkException answer(int status, String code, String message) {
    return (SdkException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(
                AwsErrorDetails.builder()
                    .serviceName("DynamoDb")
                    .errorCode(code)
                    .errorMessage(message)
                    .build())
            .build();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailure_isOneSentence(SdkException failure, String sentence) {
    assertThat(AwsFailures.explain(failure)).startsWith(sentence);
  }
}
