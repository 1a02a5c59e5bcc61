package dev.keepmeengaged.local.issuer;

import static dev.keepmeengaged.http.Pages.escaped;

import dev.keepmeengaged.local.issuer.Accounts.Person;
import java.net.URI;
import java.util.List;

/** The issuer's pages: without scripts, in no frame. */
final class Pages {

  private Pages() {}

  /**
   * The page on which somebody chooses whom to be.
   *
   * @param asked what the choice is sent with
   * @param site where the choice leads to
   */
  static Answer choice(List<Person> people, Parameters asked, URI site) {
    StringBuilder form = new StringBuilder("<form method=\"post\" action=\"authorize\">\n");
    asked
        .values()
        .forEach(
            (name, value) ->
                form.append(
                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(escaped(name), escaped(value))));
    for (Person person : people) {
      form.append(
          "<p><button name=\"person\" value=\"%s\">%s</button></p>\n"
              .formatted(escaped(person.id()), escaped(person.name())));
    }
    return page(200, "Whom do you want to be?", form.append("</form>\n").toString(), site);
  }

  /** A page with one sentence. */
  static Answer sentence(int status, String title, String sentence, URI site) {
    return page(status, title, "<p>" + escaped(sentence) + "</p>\n", site);
  }

  private static Answer page(int status, String title, String content, URI site) {
    String html =
        """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s</title>
        <main>
        <h1>%1$s</h1>
        %2$s<p>This issuer asks for no password: it is for this machine alone.</p>
        </main>
        </html>
        """
            .formatted(title, content);
    // A form's policy is that of where it redirects to, too.
    return Answer.of(status, "text/html; charset=utf-8", html)
        .with(
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + site)
        .with("Referrer-Policy", "no-referrer");
  }
}
