package dev.keepmeengaged.lti;

import static dev.keepmeengaged.http.Pages.escaped;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformStorage;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Pages;
import dev.keepmeengaged.http.Pages.Language;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * The pages on the way from a platform to the site and back. One script does their steps; no other
 * runs there.
 */
final class PlatformPages {

  private static final String SCRIPT = script();

  /** What a Content-Security-Policy allows that script by. */
  static final String SCRIPT_SOURCE =
      "'sha256-" + Base64.getEncoder().encodeToString(Secrets.sha256(SCRIPT)) + "'";

  private static final String ALLOWED = "script-src " + SCRIPT_SOURCE + "; form-action 'self'";

  private static final String OPENING = "Opening the course";
  private static final String NO_SCRIPT =
      "This needs JavaScript, which your browser does not run here.";

  static final String REGISTERED = "The learning platform is registered";
  static final String ISSUER = "Issuer: %s";
  static final String CLIENT = "Client id: %s";
  static final String DEPLOYMENT = "Deployment: %s";
  static final String COMPANY = "Your courses open the data of %s.";
  static final String SEVERAL = "The operator of this service connects each of your courses.";
  static final String NO_DEPLOYMENT =
      "The learning platform named no deployment id. Send it to the operator of this service, who"
          + " enters it; until then the learning platform opens nothing.";
  static final String CLOSE = "Close";

  private final LtiSettings settings;
  private final Pages pages;

  PlatformPages(LtiSettings settings, Pages pages) {
    this.settings = settings;
    this.pages = pages;
  }

  private static String script() {
    try (InputStream script =
        Objects.requireNonNull(PlatformPages.class.getResourceAsStream("pages.js"))) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Has the platform keep the secret of a login, and sends the browser on.
   *
   * @param next the platform's authorization endpoint with all that it needs
   */
  Response keeping(Request request, Login login, PlatformStorage storage, URI next) {
    return opening(
        request,
        "<div data-step=\"keep\" data-value=\"%s\" data-next=\"%s\" %s></div>"
            .formatted(
                escaped(storage.secret()), escaped(next.toString()), where(login, storage, next)));
  }

  /**
   * Asks the platform for the secret of a login, and sends the launch again with it.
   *
   * @param token the platform's message, not verified yet
   */
  Response proving(
      Request request, Login login, PlatformStorage storage, URI authorization, String token) {
    return opening(
        request,
        """
        <form method="post" action="%s" data-step="prove" %s>
        <input type="hidden" name="state" value="%s">
        <input type="hidden" name="id_token" value="%s">
        <input type="hidden" name="binding">
        </form>\
        """
            .formatted(
                escaped(settings.launchUrl()),
                where(login, storage, authorization),
                escaped(login.state()),
                escaped(token)));
  }

  /**
   * Says what is registered, and has the platform close its window: by itself where there is
   * nothing left to do.
   */
  Response registered(Request request, Platform platform) {
    Language language = pages.language(request);
    StringBuilder content = new StringBuilder();
    content.append(line(language, ISSUER, platform.issuer()));
    content.append(line(language, CLIENT, platform.clientId()));
    platform
        .deployments()
        .forEach(
            (deployment, company) -> {
              content.append(line(language, DEPLOYMENT, deployment));
              content.append(
                  company
                      .map(c -> line(language, COMPANY, c.name()))
                      .orElseGet(() -> line(language, SEVERAL)));
            });
    boolean done = !platform.deployments().isEmpty();
    if (!done) {
      content.append(line(language, NO_DEPLOYMENT));
    }
    content.append(
        "<button type=\"button\" data-step=\"close\"%s>%s</button>\n<script>%s</script>\n"
            .formatted(done ? " data-now=\"yes\"" : "", escaped(language.say(CLOSE)), SCRIPT));
    return Pages.acting(language, REGISTERED, content.toString(), ALLOWED);
  }

  private static String line(Language language, String sentence, Object... values) {
    return "<p>%s</p>\n".formatted(escaped(language.say(sentence).formatted(values)));
  }

  private static String where(Login login, PlatformStorage storage, URI authorization) {
    return "data-origin=\"%s\" data-frame=\"%s\" data-key=\"kme-%s\""
        .formatted(
            escaped(origin(authorization)), escaped(storage.frame()), escaped(login.state()));
  }

  /** As browsers write it: in small letters, without the scheme's own port. */
  static String origin(URI address) {
    String scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int own = scheme.equals("https") ? 443 : 80;
    String port = address.getPort() < 0 || address.getPort() == own ? "" : ":" + address.getPort();
    return scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port;
  }

  private Response opening(Request request, String step) {
    Language language = pages.language(request);
    return Pages.acting(
        language,
        OPENING,
        "%s\n<noscript><p>%s</p></noscript>\n<script>%s</script>\n"
            .formatted(step, escaped(language.say(NO_SCRIPT)), SCRIPT),
        ALLOWED);
  }
}
