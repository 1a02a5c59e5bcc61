package dev.keepmeengaged.publish;

import dev.keepmeengaged.aws.AwsFailure;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** Explains failures of AWS or the connection for the terminal. */
final class AwsFailures {

  private AwsFailures() {}

  static String explain(SdkException e, PublishTarget target) {
    if (e instanceof ResourceNotFoundException) {
      return "There is no table %s in this account and region.".formatted(target.table());
    }
    if (e instanceof NoSuchBucketException) {
      return "There is no bucket %s.".formatted(target.bucket());
    }
    return explain(e);
  }

  static String explain(SdkException e) {
    return switch (AwsFailure.of(e)) {
      case ACCESS_DENIED -> "%s denies access: %s".formatted(service(e), message(e));
      case NOT_FOUND -> "%s does not find what is asked for: %s".formatted(service(e), message(e));
      case INVALID_REQUEST -> "%s refuses the request: %s".formatted(service(e), message(e));
      case THROTTLED -> "%s is too busy: try again later.".formatted(service(e));
      case TIMED_OUT -> "AWS does not answer in time: try again later.";
      case SERVER_ERROR -> "%s has a fault of its own: try again later.".formatted(service(e));
      case UNREACHABLE -> unreachable(String.valueOf(e.getMessage()));
    };
  }

  private static String unreachable(String message) {
    if (message.contains("Unable to load region")) {
      return "No AWS region is set: set AWS_REGION.";
    }
    if (message.contains("Unable to load credentials")) {
      return "No AWS credentials are found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
          + " AWS_PROFILE.";
    }
    return "AWS cannot be reached: " + message;
  }

  private static String service(SdkException e) {
    return details(e).flatMap(d -> Optional.ofNullable(d.serviceName())).orElse("AWS");
  }

  private static String message(SdkException e) {
    return details(e)
        .flatMap(d -> Optional.ofNullable(d.errorMessage()))
        .orElseGet(() -> String.valueOf(e.getMessage()));
  }

  private static Optional<AwsErrorDetails> details(SdkException e) {
    return e instanceof AwsServiceException answer
        ? Optional.ofNullable(answer.awsErrorDetails())
        : Optional.empty();
  }
}
