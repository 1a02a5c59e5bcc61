package dev.keepmeengaged.domain;

/**
 * A data version is no longer complete in the store, since a later release replaced it. Its
 * companies and courses may be in that release, so they do not count as unknown.
 */
public final class VersionGoneException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public VersionGoneException() {
    super("The published data is being replaced.");
  }
}
