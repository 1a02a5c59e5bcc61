package dev.keepmeengaged.extract;

import java.io.Serial;

/** Nothing was extracted; the message says why, for people, and holds no password. */
final class ExtractException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  ExtractException(String message) {
    super(message);
  }

  ExtractException(String message, Throwable cause) {
    super(message, cause);
  }
}
