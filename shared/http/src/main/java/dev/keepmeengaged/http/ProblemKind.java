package dev.keepmeengaged.http;

import java.util.Arrays;

/**
 * The kinds of failure that an answer can report. The code is the last segment of the problem's
 * type, {@code /problems/CODE}: a path reference, so that it is equal in all deployments and claims
 * no host that the project does not own. Codes are never renamed.
 */
enum ProblemKind {
  MALFORMED_REQUEST(400, "malformed-request", "The request is malformed"),
  UNAUTHORIZED(401, "unauthorized", "A valid token is needed"),
  LAUNCH_REFUSED(403, "launch-refused", "The course could not be opened"),
  UNKNOWN_PLATFORM(403, "unknown-platform", "The learning platform is not registered"),
  ACCESS_SUSPENDED(403, "access-suspended", "This access is suspended"),
  ROLE_NOT_ALLOWED(403, "role-not-allowed", "This is for people who make courses"),
  COURSE_NOT_CONNECTED(403, "course-not-connected", "The course is not connected yet"),
  UNKNOWN_PATH(404, "unknown-path", "There is no such path"),
  UNKNOWN_COMPANY(404, "unknown-company", "There is no such company"),
  UNKNOWN_COURSE(404, "unknown-course", "The company has no such course"),
  NOT_ACCEPTABLE(406, "not-acceptable", "Answers are JSON only"),
  COURSE_CONNECTED(409, "course-connected", "The course is connected already"),
  CURSOR_GONE(410, "cursor-gone", "The list has been published anew"),
  BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
  PATH_TOO_LONG(414, "path-too-long", "The path is too long"),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body has to be JSON"),
  IMPOSSIBLE_CHANGE(422, "impossible-change", "The changes cannot be made"),
  OUTSIDE_MODEL_SCOPE(422, "outside-model-scope", "The model does not know courses like this"),
  NOT_IN_RELEASE(422, "not-in-release", "The published data does not have this yet"),
  HEADERS_TOO_LARGE(431, "headers-too-large", "The headers are too large"),
  UNEXPECTED(500, "unexpected", "Something went wrong"),
  NOTHING_PUBLISHED(503, "nothing-published", "Nothing published yet", 60),
  UNAVAILABLE(503, "unavailable", "Not available right now", 5);

  private final int status;
  private final String code;
  private final String title;
  private final int retryAfter;

  ProblemKind(int status, String code, String title) {
    this(status, code, title, 0);
  }

  ProblemKind(int status, String code, String title, int retryAfter) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.retryAfter = retryAfter;
  }

  /** The kind with this code, which the domain uses as well. */
  static ProblemKind byCode(String code) {
    return Arrays.stream(values())
        .filter(k -> k.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no problem has the code " + code));
  }

  int status() {
    return status;
  }

  /** A stable URI reference (RFC 9457, 3.1.1). */
  String type() {
    return "/problems/" + code;
  }

  String title() {
    return title;
  }

  /** Seconds after which a retry may succeed; 0 when unknown. */
  int retryAfter() {
    return retryAfter;
  }
}
