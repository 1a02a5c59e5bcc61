package dev.keepmeengaged.domain;

/**
 * A store that the answer needs cannot be reached or read. A later try may succeed, unless this is
 * a {@link RefusedException}.
 */
public sealed class UnavailableException extends ServiceException
    permits RefusedException, VersionGoneException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what cannot be read, without names of machines, tables or classes
   * @param cause for the log, never for the caller
   */
  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Without a cause.
   *
   * @param message what cannot be read, without names of machines, tables or classes
   */
  public UnavailableException(String message) {
    super(message, null);
  }
}
