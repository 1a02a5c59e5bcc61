package dev.keepmeengaged.local.gateway;

/** What the gateway answers by itself here, named as its response types are. */
enum GatewayError {
  ACCESS_DENIED(403),
  AUTHORIZER_CONFIGURATION_ERROR(500),
  BAD_REQUEST_PARAMETERS(400),
  MISSING_AUTHENTICATION_TOKEN(403),
  REQUEST_TOO_LARGE(413),
  UNAUTHORIZED(401),
  DEFAULT_5XX(502);

  private final int status;

  GatewayError(int status) {
    this.status = status;
  }

  /** The status, unless the template says another. */
  int status() {
    return status;
  }

  /** The response type whose wording is taken where this one has none. */
  String fallback() {
    return status < 500 ? "DEFAULT_4XX" : "DEFAULT_5XX";
  }
}
