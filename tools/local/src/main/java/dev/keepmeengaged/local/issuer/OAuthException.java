package dev.keepmeengaged.local.issuer;

/** A request that the issuer refuses, with an error code of OAuth (RFC 6749, 4.1.2.1 and 5.2). */
final class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private OAuthException(int status, String code, String description) {
    super(description);
    this.status = status;
    this.code = code;
  }

  static OAuthException of(String code, String description) {
    return new OAuthException(400, code, description);
  }

  static OAuthException invalidRequest(String description) {
    return of("invalid_request", description);
  }

  static OAuthException invalidGrant(String description) {
    return of("invalid_grant", description);
  }

  /** A client that did not prove who it is. */
  static OAuthException invalidClient(String description) {
    return new OAuthException(401, "invalid_client", description);
  }

  /** The status of the answer, where the client is not told by a redirect. */
  int status() {
    return status;
  }

  String code() {
    return code;
  }

  /** The sentence for developers. */
  String description() {
    return String.valueOf(getMessage());
  }
}
