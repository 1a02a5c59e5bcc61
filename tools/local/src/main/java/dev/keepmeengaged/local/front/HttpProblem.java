package dev.keepmeengaged.local.front;

import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What the front answers to a request that it cannot hand on: a problem document (RFC 9457) in the
 * terms of the API's contract. A status that the contract has no type for gets {@code about:blank}.
 *
 * @param type a URI reference
 * @param title the same for every problem of the type
 */
record HttpProblem(int status, String type, String title, String detail) {

  private static final Map<Integer, HttpProblem> OF_THE_CONTRACT =
      Map.of(
          400,
          new HttpProblem(
              400,
              "/problems/malformed-request",
              "The request is malformed",
              "The request is not well-formed HTTP."),
          413,
          new HttpProblem(
              413, "/problems/body-too-large", "The body is too large", "The body is not read."),
          414,
          new HttpProblem(
              414,
              "/problems/path-too-long",
              "The path is too long",
              "Path and query are too long to be read."),
          431,
          new HttpProblem(
              431,
              "/problems/headers-too-large",
              "The headers are too large",
              "The headers are too large to be read."),
          500,
          new HttpProblem(
              500,
              "/problems/unexpected",
              "Something went wrong",
              "The request could not be answered."));

  /** The problem that this status tells of. */
  static HttpProblem of(int status) {
    HttpProblem known = OF_THE_CONTRACT.get(status);
    return known != null
        ? known
        : new HttpProblem(
            status, "about:blank", HttpStatus.getMessage(status), "The request is not answered.");
  }

  /** The document. No member needs escaping. */
  String json(String requestId) {
    return String.format(
        Locale.ROOT,
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":"%s"}""",
        type,
        title,
        status,
        detail,
        requestId);
  }
}
