package dev.keepmeengaged.domain;

/**
 * The served release is from before what was asked for was published with releases. The next
 * publish brings it. The message is for the sender of the request.
 */
public final class OlderReleaseException extends UnavailableException {

  private static final long serialVersionUID = 1L;

  public OlderReleaseException(String message) {
    super(message);
  }
}
