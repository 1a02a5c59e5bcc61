package dev.keepmeengaged.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long a path and headers may be; the body's limits are in {@link JsonBody}. */
final class RequestLimits {

  /** Path and query together, in characters: twice what the longest names and a cursor need. */
  static final int LONGEST_PATH = 4_096;

  /** All header lines together, in characters: API Gateway's own limit is 10,240 bytes. */
  static final int LONGEST_HEADERS = 16_384;

  private RequestLimits() {}

  static void check(Request request) {
    if (request.path().length() + length(request.query()) > LONGEST_PATH) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.PATH_TOO_LONG,
              String.format(
                  Locale.ROOT, "Path and query may have %,d characters together.", LONGEST_PATH)));
    }
    if (request.headers().length() > LONGEST_HEADERS) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.HEADERS_TOO_LARGE,
              String.format(
                  Locale.ROOT, "The headers may have %,d characters together.", LONGEST_HEADERS)));
    }
  }

  private static int length(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .mapToInt(
            e -> e.getValue().stream().mapToInt(v -> e.getKey().length() + v.length() + 2).sum())
        .sum();
  }
}
