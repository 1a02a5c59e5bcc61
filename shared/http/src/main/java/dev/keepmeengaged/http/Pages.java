package dev.keepmeengaged.http;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages for people: plain sentences in English or German, and nothing that a browser would load.
 *
 * @param german the German of English sentences; those that are not there stay English
 */
public record Pages(Map<String, String> german) {

  private static final Language ENGLISH = new Language("en", Map.of());
  private static final String NO_FORM = "form-action 'none'";

  public Pages {
    german = Map.copyOf(german);
  }

  /**
   * A language.
   *
   * @param code as in {@code lang}
   */
  public record Language(String code, Map<String, String> translations) {

    /** A sentence in this language. */
    public String say(String english) {
      return translations.getOrDefault(english, english);
    }

    /** A paragraph, which says so where it is not in this language. */
    String paragraph(String english) {
      boolean translated = code.equals(ENGLISH.code) || translations.containsKey(english);
      return (translated ? "<p>" : "<p lang=\"en\">") + escaped(say(english)) + "</p>\n";
    }
  }

  /** The language that the sender likes best (RFC 9110, 12.5.4); English unless it is German. */
  public Language language(Request request) {
    List<String> ranges =
        request
            .headers()
            .get("Accept-Language")
            .map(header -> Arrays.asList(header.toLowerCase(Locale.ROOT).split(",", -1)))
            .orElse(List.of());
    return weight("de", ranges) > weight("en", ranges) ? new Language("de", german) : ENGLISH;
  }

  private static double weight(String language, List<String> ranges) {
    return ranges.stream()
        .map(range -> range.strip().split("\\s*;\\s*q=", 2))
        .filter(range -> range[0].equals(language) || range[0].startsWith(language + "-"))
        .mapToDouble(range -> range.length == 1 ? 1 : weight(range[1]))
        .max()
        .orElse(0);
  }

  private static double weight(String number) {
    return number.matches("[01](\\.[0-9]{0,3})?") ? Double.parseDouble(number) : 0;
  }

  /** A page that only tells something. */
  static Response telling(int status, Language language, String title, String content) {
    return page(status, language, title, content, NO_FORM);
  }

  /**
   * A page that goes on by a script.
   *
   * @param content HTML, with the script in it
   * @param allowed directives of a Content-Security-Policy: which script and which form
   */
  public static Response acting(Language language, String title, String content, String allowed) {
    return page(200, language, title, content, allowed);
  }

  private static Response page(
      int status, Language language, String title, String content, String allowed) {
    String heading = escaped(language.say(title));
    return new Response(
        status,
        Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Content-Security-Policy",
            // Which sites may frame it, CloudFront says: it replaces this header.
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; " + allowed,
            "Referrer-Policy",
            "no-referrer",
            "X-Content-Type-Options",
            "nosniff",
            "Cache-Control",
            "no-store"),
        """
        <!doctype html>
        <html lang="%1$s">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%2$s - Keep-Me-Engaged</title>
        <h1>%2$s</h1>
        %3$s</html>
        """
            .formatted(language.code(), heading, content));
  }

  /** A text as HTML, in an attribute too. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
