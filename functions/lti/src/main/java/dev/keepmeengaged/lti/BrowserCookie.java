package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A secret of a browser, which tells a launch in the browser of its login from one in another. It
 * is one for all logins, so that several frames do not take it from one another, and means nothing
 * but that.
 */
final class BrowserCookie {

  /** The prefix has browsers take it from this host alone (RFC 6265bis, 4.1.3.2). */
  static final String NAME = "__Host-kme-lti";

  private static final Duration KEPT = Duration.ofDays(1);

  private BrowserCookie() {}

  /**
   * The secret that came with a request; empty where there is none. Two different values are none:
   * a browser keeps one cookie of this name, so somebody else wrote one of them, and nothing says
   * which. The same value twice is one, as of a browser that kept it before it knew {@code
   * Partitioned}.
   */
  static Optional<String> in(Request request) {
    List<String> values = request.cookies(NAME).stream().distinct().toList();
    return values.size() == 1
        ? values.stream().filter(Secrets::isSecret).findFirst()
        : Optional.empty();
  }

  /** Whether a request has no such cookie at all, as of a browser that takes none. */
  static boolean isMissing(Request request) {
    return request.cookies(NAME).isEmpty();
  }

  /** An answer that has the browser keep a secret, in a frame of another site too. */
  static Response kept(String secret, Response answer) {
    return answer.with(
        "Set-Cookie",
        "%s=%s; Max-Age=%s; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"
            .formatted(NAME, secret, KEPT.toSeconds()));
  }
}
