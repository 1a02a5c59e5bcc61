package dev.keepmeengaged.domain;

/**
 * A store refuses to be read: it denies access, it is not there, or it does not understand what it
 * is asked. Trying again does not help; an operator has to set it right.
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
