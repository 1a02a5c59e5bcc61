package dev.keepmeengaged.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The limits of a path and headers; {@link JsonBody} has the body's limits. */
final class RequestLimits {

  /** Path and query together, in characters: twice what the longest names and a cursor need. */
  static final int LONGEST_PATH = 4_096;

  /** All header lines together, in characters: API Gateway's own limit is 10,240 bytes. */
  static final int LONGEST_HEADERS = 16_384;

  private RequestLimits() {}

  static void check(Request request) {
    refuse(
        request.path().length() + length(request.query()),
        LONGEST_PATH,
        ProblemKind.PATH_TOO_LONG,
        "Path and query may have at most %,d characters together; these have %,d.");
    refuse(
        request.headers().length(),
        LONGEST_HEADERS,
        ProblemKind.HEADERS_TOO_LARGE,
        "The headers may have at most %,d characters together; these have %,d.");
  }

  private static void refuse(int length, int longest, ProblemKind kind, String message) {
    if (length > longest) {
      throw new ProblemException(
          ProblemDocument.of(kind, String.format(Locale.ROOT, message, longest, length)));
    }
  }

  private static int length(Map<String, List<String>> query) {
    return query.entrySet().stream()
        .mapToInt(
            e -> e.getValue().stream().mapToInt(v -> e.getKey().length() + v.length() + 2).sum())
        .sum();
  }
}
