package dev.keepmeengaged.publish;

import java.io.Serial;

/** A publish or a rollback failed. The message gives the reason, for people. */
public final class PublishException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public PublishException(String message) {
    super(message);
  }

  PublishException(String message, Throwable cause) {
    super(message, cause);
  }
}
