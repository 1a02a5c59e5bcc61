package dev.keepmeengaged.lti;

import dev.keepmeengaged.domain.lti.Login;
import dev.keepmeengaged.domain.lti.Logins;
import dev.keepmeengaged.domain.lti.Platform;
import dev.keepmeengaged.domain.lti.PlatformRegister;
import dev.keepmeengaged.domain.lti.PlatformStorage;
import dev.keepmeengaged.domain.lti.Secrets;
import dev.keepmeengaged.http.Parameters;
import dev.keepmeengaged.http.Request;
import dev.keepmeengaged.http.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A login that a platform begins (OpenID Connect Core 1.0, 4, as LTI 1.3 uses it): sends the
 * browser back to the platform, which confirms who is there. Binds it to the browser by a cookie,
 * and by the platform's storage where that is offered (LTI OIDC Login with LTI Client Side
 * postMessages 0.1).
 */
final class BeginLogin {

  /** As long as the platform may take, with a person who has to sign in there. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** In characters; some platforms put a whole signed token into the hint. */
  private static final int LONGEST_HINT = 8_192;

  private static final int LONGEST_ADDRESS = 2_048;

  private final LtiSettings settings;
  private final PlatformRegister platforms;
  private final Logins logins;
  private final PlatformPages pages;
  private final Clock clock;

  BeginLogin(LtiSettings settings, LtiStores stores, PlatformPages pages, Clock clock) {
    this.settings = settings;
    this.platforms = stores.platforms();
    this.logins = stores.logins();
    this.pages = pages;
    this.clock = clock;
  }

  Response answer(Request request) throws RefusalException {
    Parameters form =
        request.form(
            "iss",
            "client_id",
            "login_hint",
            "target_link_uri",
            "lti_message_hint",
            "lti_deployment_id",
            "lti_storage_target");
    String issuer = form.requiredText("iss", Platform.LONGEST_ID);
    String clientId = form.requiredText("client_id", Platform.LONGEST_ID);
    String loginHint = form.requiredText("login_hint", LONGEST_HINT);
    String target = form.requiredText("target_link_uri", LONGEST_ADDRESS);
    Optional<String> messageHint = form.text("lti_message_hint", LONGEST_HINT);
    Optional<String> deployment =
        form.text("lti_deployment_id", Platform.LONGEST_ID).filter(id -> !id.isEmpty());
    Optional<String> frame = form.text("lti_storage_target", Platform.LONGEST_ID);
    form.check();
    Platform platform = platform(issuer, clientId);
    if (deployment.isPresent() && !platform.deployments().containsKey(deployment.get())) {
      throw new RefusalException(Refusal.DEPLOYMENT);
    }
    if (!settings.isOwn(target)) {
      throw new RefusalException(Refusal.TARGET);
    }
    String secret = BrowserCookie.in(request).orElseGet(Secrets::next);
    Login login =
        new Login(
            Secrets.next(),
            Secrets.next(),
            issuer,
            clientId,
            deployment,
            Secrets.fingerprint(secret),
            frame.filter(Platform::isId).map(name -> new PlatformStorage(name, Secrets.next())),
            clock.instant().plus(LONGEST).truncatedTo(ChronoUnit.SECONDS));
    logins.keep(login);
    String next = address(platform, login, loginHint, messageHint);
    Response answer =
        login
            .storage()
            .map(storage -> pages.keeping(request, login, storage, URI.create(next)))
            .orElseGet(() -> Redirect.to(next));
    return BrowserCookie.kept(secret, answer);
  }

  private Platform platform(String issuer, String clientId) throws RefusalException {
    Optional<Platform> platform =
        Platform.isId(issuer) && Platform.isId(clientId)
            ? platforms.platform(issuer, clientId)
            : Optional.empty();
    if (platform.isEmpty()) {
      throw new RefusalException(Refusal.UNKNOWN_PLATFORM);
    }
    if (platform.get().suspended()) {
      throw new RefusalException(Refusal.SUSPENDED_PLATFORM);
    }
    return platform.get();
  }

  private String address(
      Platform platform, Login login, String loginHint, Optional<String> messageHint) {
    Query query =
        Query.at(platform.authorizationEndpoint().toString())
            .and("scope", "openid")
            .and("response_type", "id_token")
            .and("response_mode", "form_post")
            .and("prompt", "none")
            .and("client_id", platform.clientId())
            .and("redirect_uri", settings.launchUrl())
            .and("login_hint", loginHint)
            .and("state", login.state())
            .and("nonce", login.nonce());
    messageHint.ifPresent(hint -> query.and("lti_message_hint", hint));
    return query.toString();
  }
}
