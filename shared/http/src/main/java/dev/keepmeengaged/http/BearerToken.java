package dev.keepmeengaged.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token in an Authorization header (RFC 6750, 2.1). */
public final class BearerToken {

  /** In characters; all headers of a request have at most 10,240 bytes in API Gateway. */
  private static final int LONGEST_HEADER = 8_192;

  private static final Pattern BEARER =
      Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

  private BearerToken() {}

  /** The token; empty when the header has another form, or is too long. */
  public static Optional<String> in(String header) {
    if (header.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    Matcher bearer = BEARER.matcher(header);
    return bearer.matches() ? Optional.of(bearer.group(1)) : Optional.empty();
  }
}
