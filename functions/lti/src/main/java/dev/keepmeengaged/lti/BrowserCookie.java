package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.time.Duration;
import java.util.List;

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

  /** The secrets that came with a request; empty in a browser that takes no cookies. */
  static List<String> in(Request request) {
    return request.cookies(NAME).stream().filter(Secrets::isSecret).toList();
  }

  /** An answer that has the browser keep a secret, in a frame of another site too. */
  static Response kept(String secret, Response answer) {
    return answer.with(
        "Set-Cookie",
        "%s=%s; Max-Age=%s; Path=/; Secure; HttpOnly; SameSite=None; Partitioned"
            .formatted(NAME, secret, KEPT.toSeconds()));
  }
}
