package dev.keepmeengaged.domain;

/**
 * The served release is from before what was asked for was published with releases. A state of the
 * data, not a fault: trying again does not help, the next publish does.
 */
public final class OlderReleaseException extends ServiceException {

  private static final long serialVersionUID = 1L;

  public OlderReleaseException() {
    super("The next publish brings it.", null);
  }
}
