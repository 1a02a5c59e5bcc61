package dev.keepmeengaged.lti;

import dev.keepmeengaged.http.Response;
import java.util.Map;

/** Sends a browser on. */
final class Redirect {

  private Redirect() {}

  /** The answer: what follows is a GET, and does not learn the address that led to it. */
  static Response to(String address) {
    return new Response(
        303,
        Map.of("Location", address, "Cache-Control", "no-store", "Referrer-Policy", "no-referrer"),
        "");
  }
}
