package dev.keepmeengaged.domain;

/** A position in a list that the list did not give. */
public final class BadPositionException extends ServiceException {

  private static final long serialVersionUID = 1L;

  public BadPositionException() {
    super("The cursor is not one that this list gave.", null);
  }
}
