package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.Company;
import dev.keepmeengaged.domain.CourseKey;
import dev.keepmeengaged.domain.lti.ConnectedCourses;
import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformCourse;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.domain.lti.PlatformStorage;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import dev.keepmeengaged.tokens.Claims;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The launch that answers a login: sends the browser to the site, at the course that the platform's
 * course is connected to, with a token of our own. Only claims that are named here are read.
 */
final class Launch {

  private static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  /** In characters. */
  private static final int LONGEST_TOKEN = 32_768;

  private final LtiSettings settings;
  private final PlatformRegister platforms;
  private final Logins logins;
  private final ConnectedCourses courses;
  private final Suspensions suspensions;
  private final PlatformTokens tokens;
  private final SiteTokens siteTokens;
  private final PlatformPages pages;
  private final Clock clock;

  Launch(
      LtiSettings settings,
      LtiStores stores,
      Suspensions suspensions,
      SiteTokens siteTokens,
      PlatformPages pages,
      Clock clock) {
    this.settings = settings;
    this.platforms = stores.platforms();
    this.logins = stores.logins();
    this.courses = stores.courses();
    this.suspensions = suspensions;
    this.tokens = new PlatformTokens(clock);
    this.siteTokens = siteTokens;
    this.pages = pages;
    this.clock = clock;
  }

  Response answer(Request request) throws RefusalException {
    Parameters form = request.form("id_token", "state", "error", "binding");
    String state = form.requiredText("state", Platform.LONGEST_ID);
    boolean failed = form.text("error", Platform.LONGEST_ID).isPresent();
    String token = failed ? "" : form.requiredText("id_token", LONGEST_TOKEN);
    Optional<String> binding = form.text("binding", Platform.LONGEST_ID);
    form.check();
    if (!failed && binding.isEmpty()) {
      Optional<Response> question = question(request, state, token);
      if (question.isPresent()) {
        return question.get();
      }
    }
    // Taken before all else, so that whatever comes with a state, it comes once.
    Login login =
        logins.take(state).orElseThrow(() -> new RefusalException(Refusal.USED_OR_UNKNOWN));
    if (!clock.instant().isBefore(login.expires())) {
      throw new RefusalException(Refusal.LATE);
    }
    if (failed) { // opens nothing, so it may come from any browser
      throw new RefusalException(Refusal.NOT_SIGNED_IN);
    }
    require(isOfBrowser(login, request, binding), Refusal.BROWSER);
    Platform platform = platform(login);
    Claims claims = tokens.verify(token, platform, login);
    PlatformCourse course = course(claims, platform, login);
    return Redirect.to(address(platform, course));
  }

  /**
   * The page that asks the platform's storage for the secret of a login; empty where there is
   * nothing to ask for. The launch comes again with the answer, and only then ends the login.
   */
  private Optional<Response> question(Request request, String state, String token)
      throws RefusalException {
    Optional<Login> login = logins.find(state);
    Optional<PlatformStorage> storage = login.flatMap(Login::storage);
    if (storage.isEmpty() || hasCookie(login.get(), request)) {
      return Optional.empty();
    }
    URI authorization = platform(login.get()).authorizationEndpoint();
    return Optional.of(pages.proving(request, login.get(), storage.get(), authorization, token));
  }

  /**
   * Whether a launch comes from the browser of its login: by the cookie, or by the platform's
   * storage. Where the platform offers none, a browser without any cookie passes: it takes none.
   */
  private static boolean isOfBrowser(Login login, Request request, Optional<String> binding) {
    return hasCookie(login, request)
        || login
            .storage()
            .map(storage -> binding.filter(b -> Secrets.same(b, storage.secret())).isPresent())
            .orElseGet(() -> BrowserCookie.isMissing(request));
  }

  private static boolean hasCookie(Login login, Request request) {
    return BrowserCookie.in(request)
        .filter(secret -> Secrets.same(Secrets.fingerprint(secret), login.browser()))
        .isPresent();
  }

  private Platform platform(Login login) throws RefusalException {
    Platform platform =
        platforms
            .platform(login.issuer(), login.clientId())
            .orElseThrow(() -> new RefusalException(Refusal.UNKNOWN_PLATFORM));
    if (platform.suspended()) {
      throw new RefusalException(Refusal.SUSPENDED_PLATFORM);
    }
    return platform;
  }

  private PlatformCourse course(Claims claims, Platform platform, Login login)
      throws RefusalException {
    require(
        claims.text(LTI + "message_type").filter("LtiResourceLinkRequest"::equals).isPresent()
            && claims.text(LTI + "version").filter("1.3.0"::equals).isPresent(),
        Refusal.MESSAGE);
    String deployment = claims.text(LTI + "deployment_id").orElse("");
    require(
        platform.deployments().containsKey(deployment)
            && login.deployment().map(deployment::equals).orElse(true),
        Refusal.DEPLOYMENT);
    require(
        claims.text(LTI + "target_link_uri").filter(settings::isOwn).isPresent(), Refusal.TARGET);
    require(Roles.open(claims.all().get(LTI + "roles")), Refusal.ROLE);
    String context =
        claims.all().get(LTI + "context") instanceof Map<?, ?> map
                && map.get("id") instanceof String id
            ? id
            : "";
    require(Platform.isId(context), Refusal.NO_COURSE);
    return new PlatformCourse(platform.issuer(), platform.clientId(), deployment, context);
  }

  private static void require(boolean right, Refusal otherwise) throws RefusalException {
    if (!right) {
      throw new RefusalException(otherwise);
    }
  }

  /** In the fragment of an address a token is sent to no server. */
  private String address(Platform platform, PlatformCourse course) throws RefusalException {
    Optional<Company> ofDeployment =
        platform.deployments().getOrDefault(course.deployment(), Optional.empty());
    // A deployment that changed hands takes no course of the company before with it.
    Optional<CourseKey> ours =
        courses.of(course).filter(key -> ofDeployment.map(key.company()::equals).orElse(true));
    Company company =
        ours.map(CourseKey::company)
            .or(() -> ofDeployment)
            .orElseThrow(() -> new RefusalException(Refusal.NOT_CONNECTED));
    require(!suspensions.shut(company), Refusal.SUSPENDED);
    Query query = Query.at(settings.site() + "/").and("company", company.name());
    ours.ifPresent(key -> query.and("course", key.course().value()));
    String token =
        ours.isPresent()
            ? siteTokens.opening(company)
            : siteTokens.openingToConnect(company, course);
    return query + "#lti=" + token;
  }
}
