package dev.keepmeengaged.training.publish;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;

/** What AWS, or the way to it, says, in words for the person at the terminal. */
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
    if (e instanceof AwsServiceException answer && answer.awsErrorDetails() != null) {
      return "%s refuses: %s"
          .formatted(
              answer.awsErrorDetails().serviceName(), answer.awsErrorDetails().errorMessage());
    }
    String message = String.valueOf(e.getMessage());
    if (message.contains("Unable to load region")) {
      return "No AWS region is set: set AWS_REGION.";
    }
    if (message.contains("Unable to load credentials")) {
      return "No AWS credentials are found: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
          + " AWS_PROFILE.";
    }
    if (e instanceof ApiCallTimeoutException) {
      return "AWS does not answer.";
    }
    return "AWS cannot be reached: " + message;
  }
}
