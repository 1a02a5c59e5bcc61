package dev.keepmeengaged.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The issuer over HTTP. Scripts of the site may read what they fetch here, and those of no other
 * origin; requests that name another host than this machine are refused.
 *
 * @param site the origin of the site
 */
record IssuerHandler(
    Discovery discovery, TokenEndpoint tokens, BrowserEndpoints browsers, String site)
    implements HttpHandler {

  static final String CONFIGURATION = "/.well-known/openid-configuration";
  static final String KEYS = "/keys";
  static final String TOKEN = "/token";
  static final String AUTHORIZE = "/authorize";
  static final String LOGOUT = "/logout";

  private static final Map<String, List<String>> METHODS =
      Map.of(
          CONFIGURATION, List.of("GET"),
          KEYS, List.of("GET"),
          TOKEN, List.of("POST"),
          AUTHORIZE, List.of("GET", "POST"),
          LOGOUT, List.of("GET", "POST"));

  /** What the site's scripts fetch; to the others its browser goes as a whole. */
  private static final Set<String> FETCHED = Set.of(CONFIGURATION, KEYS, TOKEN);

  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Of a form, in bytes. */
  private static final int LARGEST_FORM = 32 * 1_024;

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = withAccess(exchange, answer(exchange));
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String method = exchange.getRequestMethod();
    if (!OWN_NAMES.contains(host(exchange))) {
      return text(421, "This issuer answers to this machine only.");
    }
    List<String> methods = METHODS.getOrDefault(path, List.of());
    if (methods.isEmpty()) {
      return text(404, "There is no such page.");
    }
    if (method.equals("OPTIONS") && FETCHED.contains(path)) {
      return text(204, "");
    }
    if (!methods.contains(method)) {
      return text(405, "This address is for " + String.join(" and ", methods) + ".")
          .with("Allow", String.join(", ", methods));
    }
    try {
      return switch (path) {
        case CONFIGURATION -> discovery.configuration();
        case KEYS -> discovery.keys();
        case TOKEN -> tokens.answer(form(exchange), header(exchange, "Authorization"));
        case AUTHORIZE -> browsers.authorize(parameters(exchange));
        default -> browsers.logout(parameters(exchange));
      };
    } catch (OAuthException e) {
      return refused(e);
    }
  }

  private static String host(HttpExchange exchange) {
    return header(exchange, "Host").orElse("").replaceFirst(":\\d+$", "").toLowerCase(Locale.ROOT);
  }

  private static Optional<String> header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  private static Parameters parameters(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      return form(exchange);
    }
    URI asked = exchange.getRequestURI();
    return asked.getRawQuery() == null ? Parameters.NONE : Parameters.parse(asked.getRawQuery());
  }

  private static Parameters form(HttpExchange exchange) throws IOException {
    String type = header(exchange, "Content-Type").orElse("").replaceFirst(";.*", "").strip();
    if (!type.equalsIgnoreCase(FORM)) {
      throw OAuthException.invalidRequest("the body is a form, " + FORM);
    }
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_FORM + 1);
    if (body.length > LARGEST_FORM) {
      throw OAuthException.invalidRequest("the form is too large");
    }
    return Parameters.parse(new String(body, StandardCharsets.UTF_8));
  }

  private static Answer refused(OAuthException e) {
    Answer answer =
        Answer.json(
            e.status(),
            json -> json.member("error", e.code()).member("error_description", e.description()));
    return e.status() == 401 ? answer.with("WWW-Authenticate", "Basic realm=\"kme\"") : answer;
  }

  private static Answer text(int status, String text) {
    return Answer.of(status, "text/plain; charset=utf-8", text);
  }

  private Answer withAccess(HttpExchange exchange, Answer answer) {
    if (!FETCHED.contains(exchange.getRequestURI().getPath())) {
      return answer;
    }
    Answer varied = answer.with("Vary", "Origin");
    return header(exchange, "Origin").equals(Optional.of(site))
        ? varied
            .with("Access-Control-Allow-Origin", site)
            .with("Access-Control-Allow-Methods", "GET, POST")
            .with("Access-Control-Allow-Headers", "Authorization, Content-Type")
        : varied;
  }
}
