package dev.keepmeengaged.authorizer;

import dev.keepmeengaged.tokens.InvalidTokenException;
import java.util.Locale;

/** A call without a valid token. API Gateway knows it by its message and answers with a 401. */
final class UnauthorizedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong, for the log alone. */
  enum Reason {
    /** There is no bearer token, or not just one, or it is too long. */
    NO_TOKEN,
    /** The token is not a JWT. */
    MALFORMED,
    /** It is not signed by a key of the issuer, by an algorithm that is allowed. */
    NOT_SIGNED,
    EXPIRED,
    /** It is of another issuer, not valid yet, or has no expiry. */
    CLAIMS,
    AUDIENCE,
    /** It is an ID token, or none that is known to be an access token. */
    NOT_AN_ACCESS_TOKEN,
    /** It names neither a client nor a subject. */
    NOBODY;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  UnauthorizedException(Reason reason) {
    super("Unauthorized", null, false, false); // a trace for each would fill the log
    this.reason = reason;
  }

  /** For a token that is not what it should be. */
  static UnauthorizedException of(InvalidTokenException token) {
    return new UnauthorizedException(
        switch (token.reason()) {
          case MALFORMED -> Reason.MALFORMED;
          case NOT_SIGNED -> Reason.NOT_SIGNED;
          case EXPIRED -> Reason.EXPIRED;
          case CLAIMS -> Reason.CLAIMS;
        });
  }

  Reason reason() {
    return reason;
  }
}
