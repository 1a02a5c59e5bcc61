package dev.keepmeengaged.http;

import dev.keepmeengaged.domain.Problem;
import java.util.Map;

/**
 * A failure as a page for people: plain sentences, and nothing that a browser would load or run.
 */
final class ProblemPage {

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>%1$s - Keep-Me-Engaged</title>
      <h1>%1$s</h1>
      <p>%2$s</p>
      %3$s<p>Request: %4$s</p>
      </html>
      """;

  private ProblemPage() {}

  static Response of(ProblemDocument problem, Request request) {
    StringBuilder places = new StringBuilder();
    for (Problem error : problem.errors()) {
      places
          .append("<p>")
          .append(escaped(error.pointer() + ": " + error.message()))
          .append("</p>\n");
    }
    return new Response(
        problem.status(),
        Map.of(
            "Content-Type", "text/html; charset=utf-8",
            "Content-Security-Policy", "default-src 'none'; base-uri 'none'; form-action 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store"),
        PAGE.formatted(
            escaped(problem.kind().title()), escaped(problem.detail()), places, request.id()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
