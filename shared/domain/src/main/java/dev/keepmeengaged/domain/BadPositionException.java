package dev.keepmeengaged.domain;

/** A request names a position that no page of the list has returned. */
public final class BadPositionException extends ServiceException {

  private static final long serialVersionUID = 1L;

  public BadPositionException() {
    super("The cursor is not one that this list gave.", null);
  }
}
