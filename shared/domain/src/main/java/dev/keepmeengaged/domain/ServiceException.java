package dev.keepmeengaged.domain;

import org.jspecify.annotations.Nullable;

/**
 * The reason why a request gets no answer, in words that its sender may read. Each kind of failure
 * is a type; one place in the HTTP layer turns it into a problem document.
 */
public abstract sealed class ServiceException extends RuntimeException
    permits BadPositionException,
        ImpossibleRequestException,
        NothingPublishedException,
        OlderReleaseException,
        UnavailableException,
        UnknownResourceException {

  private static final long serialVersionUID = 1L;

  ServiceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
