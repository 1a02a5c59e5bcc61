package dev.keepmeengaged.domain;

import org.jspecify.annotations.Nullable;

/**
 * Why a request gets no answer, in words that its sender may read. The kind of failure is the type;
 * one place in the HTTP layer turns it into a problem document.
 */
public abstract sealed class ServiceException extends RuntimeException
    permits BadPositionException,
        ImpossibleRequestException,
        NothingPublishedException,
        UnavailableException,
        UnknownResourceException {

  private static final long serialVersionUID = 1L;

  ServiceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
