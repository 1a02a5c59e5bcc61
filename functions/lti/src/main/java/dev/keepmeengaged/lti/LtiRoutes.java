package dev.keepmeengaged.lti;

import dev.keepmeengaged.aws.StubTable;
import dev.keepmeengaged.domain.AccessMode;
import dev.keepmeengaged.domain.AccessRegister;
import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.ServiceException;
import dev.keepmeengaged.domain.TokenSigner;
import dev.keepmeengaged.http.BrowserEndpoint;
import dev.keepmeengaged.http.HttpFunction;
import dev.keepmeengaged.http.Log;
import dev.keepmeengaged.http.Pages;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.http.Routes;
import dev.keepmeengaged.http.WarmUp;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of this function. */
final class LtiRoutes {

  private static final String LOGIN = "/v1/lti/login";
  private static final String LAUNCH = "/v1/lti/launch";
  private static final String COURSE = "/v1/lti/course";
  private static final String REGISTER = "/v1/lti/register";
  private static final String KEYS = "/v1/lti/keys";

  private static final Log SILENT =
      new Log("warm-up", new PrintStream(OutputStream.nullOutputStream()));

  private LtiRoutes() {}

  static HttpFunction over(
      LtiSettings settings, LtiStores stores, TokenSigner signer, Clock clock, Log log) {
    return HttpFunction.warmedUp(
        new WarmUp(
            routes(settings, stores, signer, clock, log),
            () -> {
              askRegister(stores.access());
              return routes(settings, LtiStores.in(StubTable.open()), signer, clock, SILENT);
            },
            List.of(login(settings))),
        // No authorizer is before these routes: they check tokens of their own.
        AccessMode.OPEN,
        log);
  }

  private static Routes routes(
      LtiSettings settings, LtiStores stores, TokenSigner signer, Clock clock, Log log) {
    SiteTokens tokens = new SiteTokens(settings, signer, clock);
    PlatformPages pages = new PlatformPages(settings, German.PAGES);
    BeginLogin login = new BeginLogin(settings, stores, pages, clock);
    Suspensions suspensions = new Suspensions(settings, stores.access());
    Launch launch = new Launch(settings, stores, suspensions, tokens, pages, clock);
    Registration registration = new Registration(stores, new PlatformWeb(settings), pages, clock);
    BrowserEndpoint logged = new Logged("login", login::answer, log);
    return Routes.none()
        .getForEverybody(LOGIN, logged)
        .postForEverybody(LOGIN, logged)
        .postForEverybody(LAUNCH, new Logged("launch", launch::answer, log))
        .postForEverybody(COURSE, new ConnectCourse(stores, suspensions, tokens))
        .getForEverybody(REGISTER, new Logged("registration", registration::answer, log))
        .getForEverybody(KEYS, request -> keys(tokens));
  }

  /** What a launch asks and no login; ignores an outage, which the first launch will tell of. */
  private static void askRegister(AccessRegister register) {
    try {
      register.read(
          Optional.of(WarmUp.UNKNOWN_NAME), Optional.of(new Company(WarmUp.UNKNOWN_NAME)));
    } catch (ServiceException e) {
      // The snapshot then lacks what this loads.
    }
  }

  private static WarmUp.Call login(LtiSettings settings) {
    return new WarmUp.Call(
        "GET",
        LOGIN,
        Map.of(),
        Map.of(
            "iss",
            StubTable.PLATFORM_ISSUER,
            "client_id",
            StubTable.PLATFORM_CLIENT,
            "login_hint",
            "stub",
            "target_link_uri",
            settings.launchUrl()),
        "");
  }

  private static Response keys(SiteTokens tokens) {
    return new Response(
        200,
        Map.of("Content-Type", "application/jwk-set+json", "Cache-Control", "max-age=300"),
        tokens.keys());
  }

  /** Answers, or refuses. */
  private interface Step {
    Response answer(Request request) throws RefusalException;
  }

  /** A step of a launch, before a browser, with a line in the log. */
  private record Logged(String name, Step step, Log log) implements BrowserEndpoint {

    @Override
    public Response answer(Request request) {
      long start = System.nanoTime();
      try {
        Response response = step.answer(request);
        log.access(request.id(), "allowed", name, since(start));
        return response;
      } catch (RefusalException e) {
        log.access(request.id(), "refused", e.refusal().code(), since(start));
        throw e.refusal().problem();
      }
    }

    @Override
    public Pages pages() {
      return German.PAGES;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
