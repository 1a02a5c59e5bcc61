package dev.keepmeengaged.http;

import java.util.Arrays;
import java.util.Locale;

/** What an Accept header allows (RFC 9110, 12.5.1). */
final class MediaRanges {

  private MediaRanges() {}

  /**
   * @throws ProblemException (406) when the sender wants no JSON
   */
  static void requireJsonAccepted(Request request) {
    if (!request.headers().get("Accept").map(MediaRanges::acceptJson).orElse(true)) {
      throw new ProblemException(
          ProblemDocument.of(
              ProblemKind.NOT_ACCEPTABLE,
              "There is only application/json here, and the header Accept does not allow it."));
    }
  }

  /** Whether the sender names HTML as something that it takes, as browsers do. */
  static boolean namesHtml(Request request) {
    String accept = request.headers().get("Accept").orElse("").toLowerCase(Locale.ROOT);
    return Arrays.stream(accept.split(",", -1))
        .map(range -> range.split(";", -1))
        .anyMatch(parts -> parts[0].strip().equals("text/html") && weighsMoreThanNothing(parts));
  }

  /** Whether the most specific range that covers application/json has a weight above 0. */
  static boolean acceptJson(String accept) {
    int closest = -1;
    boolean accepted = accept.isBlank();
    for (String range : accept.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.split(";", -1);
      int specificity = specificity(parts[0].strip());
      if (specificity > closest) {
        closest = specificity;
        accepted = weighsMoreThanNothing(parts);
      } else if (specificity >= 0 && specificity == closest) {
        accepted |= weighsMoreThanNothing(parts);
      }
    }
    return accepted;
  }

  private static int specificity(String range) {
    return switch (range) {
      case "application/json" -> 2;
      case "application/*" -> 1;
      case "*/*" -> 0;
      default -> -1;
    };
  }

  /** Parameters but the weight do not tell our one representation apart. */
  private static boolean weighsMoreThanNothing(String[] parts) {
    return Arrays.stream(parts)
        .skip(1)
        .map(String::strip)
        .filter(p -> p.startsWith("q="))
        .findFirst()
        .map(q -> !q.matches("q=0(\\.0*)?"))
        .orElse(true);
  }
}
