package dev.keepmeengaged.tokens;

/** A token is not what its sender makes it out to be. */
public final class InvalidTokenException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public enum Reason {
    /** The token is not a JWT. */
    MALFORMED,
    /** It is not signed by a key of the issuer, by an algorithm that is allowed. */
    NOT_SIGNED,
    EXPIRED,
    /** It is of another issuer, not valid yet, or has no expiry. */
    CLAIMS
  }

  private final Reason reason;

  InvalidTokenException(Reason reason) {
    super(reason.name(), null, false, false); // a trace for each would fill the log
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
