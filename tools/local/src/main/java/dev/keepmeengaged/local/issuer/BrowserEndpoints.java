package dev.keepmeengaged.local.issuer;

import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.local.issuer.Accounts.Person;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /authorize} and {@code /logout}: where the site sends a browser, and where it comes back
 * from. It comes back to the site's start page and to no other address.
 *
 * @param site the origin of the site
 */
record BrowserEndpoints(
    String issuer, Accounts accounts, Sessions sessions, Tokens tokens, URI site, Clock clock) {

  private static final String PERSON = "person";

  /** Parameters that a choice is sent with, so that it is checked as the request was. */
  private static final List<String> KEPT =
      List.of(
          "client_id",
          "redirect_uri",
          "response_type",
          "response_mode",
          "scope",
          "state",
          "nonce",
          "code_challenge",
          "code_challenge_method");

  /** The one address that a browser is sent back to. */
  URI startPage() {
    return site.resolve("/");
  }

  /** Asks whom to be, or gives a code to who was chosen. */
  Answer authorize(Parameters asked) {
    Optional<String> refused = notOfTheSite(asked);
    if (refused.isPresent()) {
      return Pages.sentence(400, "No sign-in", refused.get(), site);
    }
    try {
      AuthorizationRequest request = AuthorizationRequest.of(asked);
      if (asked.find("prompt").filter(prompt -> prompt.equals("none")).isPresent()) {
        throw OAuthException.of("login_required", "this issuer remembers nobody");
      }
      Optional<Person> person = asked.find(PERSON).flatMap(accounts::person);
      return person.isPresent()
          ? back(asked, Map.of("code", sessions.code(signIn(person.get(), asked), request)))
          : Pages.choice(accounts.people(), kept(asked), site);
    } catch (OAuthException e) {
      return back(asked, Map.of("error", e.code(), "error_description", e.description()));
    }
  }

  /** Why the browser is not sent back: the address is not known to be the site. */
  private Optional<String> notOfTheSite(Parameters asked) {
    if (!asked.find("client_id").equals(Optional.of(Issuer.SITE))) {
      return Optional.of("People sign in by the client %s alone.".formatted(Issuer.SITE));
    }
    if (!asked.find("redirect_uri").equals(Optional.of(startPage().toString()))) {
      return Optional.of("The redirect_uri has to be %s.".formatted(startPage()));
    }
    return Optional.empty();
  }

  private SignIn signIn(Person person, Parameters asked) {
    return new SignIn(
        Secrets.next(),
        person,
        Scopes.granted(asked.scopes(), person.grant()),
        asked.find("nonce"),
        clock.instant());
  }

  private static Parameters kept(Parameters asked) {
    Map<String, String> kept = new LinkedHashMap<>();
    KEPT.forEach(name -> asked.find(name).ifPresent(value -> kept.put(name, value)));
    return new Parameters(kept);
  }

  /** To the site, which is told by whom (RFC 9207) and on which request of its own. */
  private Answer back(Parameters asked, Map<String, String> answer) {
    Map<String, String> query = new LinkedHashMap<>(answer);
    query.put("iss", issuer);
    asked.find("state").ifPresent(state -> query.put("state", state));
    return Answer.redirect(startPage(), new Parameters(query))
        .with("Referrer-Policy", "no-referrer");
  }

  /** Ends a session (OpenID Connect RP-Initiated Logout 1.0). */
  Answer logout(Parameters asked) {
    Optional<String> back = asked.find("post_logout_redirect_uri");
    if (back.isPresent() && !back.get().equals(startPage().toString())) {
      return Pages.sentence(
          400,
          "No sign-out",
          "The post_logout_redirect_uri has to be %s.".formatted(startPage()),
          site);
    }
    Optional<String> hint = asked.find("id_token_hint");
    Optional<String> session = hint.flatMap(tokens::session);
    if (hint.isPresent() && session.isEmpty()) {
      return Pages.sentence(
          400, "No sign-out", "The id_token_hint is no ID token of this issuer.", site);
    }
    session.ifPresent(sessions::end);
    if (back.isEmpty()) {
      return Pages.sentence(200, "Signed out", "Your session has ended.", site);
    }
    return Answer.redirect(
        startPage(),
        new Parameters(asked.find("state").map(state -> Map.of("state", state)).orElse(Map.of())));
  }
}
