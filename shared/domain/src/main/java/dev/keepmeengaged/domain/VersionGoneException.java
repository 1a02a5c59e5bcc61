package dev.keepmeengaged.domain;

/**
 * A data version that is no longer in the store as a whole: a later release replaced it. What it
 * held is not unknown, it is in that release.
 */
public final class VersionGoneException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public VersionGoneException() {
    super("The published data is being replaced.");
  }
}
