package dev.keepmeengaged.aws;

import dev.keepmeengaged.domain.RefusedException;
import dev.keepmeengaged.domain.UnavailableException;
import java.io.InterruptedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The reason why a call to AWS failed. Only this class tells an outage, which passes, from a
 * refusal, which does not.
 */
public enum AwsFailure {
  /** AWS does not know the caller, or does not let it do this. */
  ACCESS_DENIED(true),
  /** There is no such table, index, bucket or object. */
  NOT_FOUND(true),
  /** AWS does not accept the request as it is. */
  INVALID_REQUEST(true),
  /** There are too many requests. */
  THROTTLED(false),
  /** The answer did not come in time. */
  TIMED_OUT(false),
  /** AWS has a fault of its own. */
  SERVER_ERROR(false),
  /** There is no way to AWS, or no answer that can be read. */
  UNREACHABLE(false);

  /** DynamoDB sends these with the status 400; S3 sends 403. */
  private static final Set<String> DENIALS =
      Set.of(
          "AccessDenied",
          "AccessDeniedException",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "IncompleteSignatureException",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "InvalidToken",
          "MissingAuthenticationToken",
          "MissingAuthenticationTokenException",
          "NotAuthorized",
          "OptInRequired",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  private static final Set<String> TIMEOUTS =
      Set.of("RequestTimeout", "RequestTimeoutException", "PriorRequestNotComplete");

  private final boolean refusal;

  AwsFailure(boolean refusal) {
    this.refusal = refusal;
  }

  /** Why this call failed, after the SDK's own retries. */
  public static AwsFailure of(SdkException e) {
    return e instanceof AwsServiceException answer ? ofAnswer(answer) : withoutAnswer(e);
  }

  private static AwsFailure ofAnswer(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? "" : orEmpty(e.awsErrorDetails().errorCode());
    int status = e.statusCode();
    if (e.isThrottlingException()) {
      return THROTTLED;
    }
    if (TIMEOUTS.contains(code) || status == 408) {
      return TIMED_OUT;
    }
    if (status >= 500) {
      return SERVER_ERROR;
    }
    if (DENIALS.contains(code) || status == 401 || status == 403) {
      return ACCESS_DENIED;
    }
    return code.equals("ResourceNotFoundException") || status == 404 ? NOT_FOUND : INVALID_REQUEST;
  }

  /** Error codes are null where an answer has none, whatever the SDK's types say. */
  private static String orEmpty(@Nullable String code) {
    return code == null ? "" : code;
  }

  private static AwsFailure withoutAnswer(SdkException e) {
    if (e instanceof ApiCallTimeoutException
        || e instanceof ApiCallAttemptTimeoutException
        || e instanceof AbortedException) {
      return TIMED_OUT;
    }
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      // A SocketTimeoutException is one too.
      if (cause instanceof InterruptedIOException) {
        return TIMED_OUT;
      }
    }
    return UNREACHABLE;
  }

  /** Whether a retry cannot help, so that an operator has to repair the cause. */
  public boolean isRefusal() {
    return refusal;
  }

  /**
   * The failed call as the domain knows it.
   *
   * @param message the thing that cannot be read, in words for the sender of a request
   */
  static UnavailableException asUnavailable(String message, SdkException e) {
    return of(e).isRefusal()
        ? new RefusedException(message, e)
        : new UnavailableException(message, e);
  }
}
