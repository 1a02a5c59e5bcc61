package dev.keepmeengaged.domain;

/**
 * A store refuses to be read: it denies access, does not exist, or does not accept the request. A
 * retry does not help; an operator has to repair the cause.
 */
public final class RefusedException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what cannot be read, without names of machines, tables or classes
   * @param cause for the log, never for the caller
   */
  public RefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
